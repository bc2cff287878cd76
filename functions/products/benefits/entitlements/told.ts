import { endedWhilePaid, handedOver } from './telling/circumstances.ts';
import { not, row, type OfMoved, type Row } from '../../../services/messages/told.ts';
import type { EntitlementRung } from './ladders.ts';
import type { EntitlementStatus } from './model.ts';
import type { AboutEntitlement } from './telling/about.ts';
import { moved, waitsForName, type OfName } from './telling/meanwhile.ts';
import { toEnterprise as offer, waivedToDepartment } from './telling/offer.ts';
import {
  notice,
  planBroken,
  plansBroken,
  statementMissing,
  statementOwed,
  statementWanted,
  type OfBrokenPlan,
  type OfNotice,
} from './telling/overdue.ts';
import { toDepartment, toOperators } from './telling/payment-above.ts';
import { toEnterprise as payment } from './telling/payment.ts';
import { evaluated, evaluationWaits, lateToEnterprise, type OfEvaluation } from './telling/evaluation.ts';
import { decided, objected, objectionsWait, published, type OfObjection } from './telling/publication.ts';
import { toDepartment as owedBack, toEnterprise as recovery } from './telling/recovery.ts';
import { inScoring, scored } from './telling/scoring.ts';
import { toDepartment as cameBack, toEnterprise as returned } from './telling/returned.ts';

/** What becomes of an entitlement besides the status it comes to. */
type Happening =
  | 'confirmation-reminder'
  | 'confirmed'
  | 'payment-ordered'
  | 'instalment-paid'
  | 'instalment-disputed'
  | 'ordered-again'
  | 'overdue-stated'
  | 'scored'
  | 'correction-reminder'
  | 'objected'
  | 'objection-decided'
  | 'evaluation-passed'
  | 'evaluation-failed'
  | 'recovery-changed'
  | 'repaid'
  | 'waits-for-name'
  | 'handed-over'
  | 'ended-while-paid'
  | 'goes-on'
  | 'plan-broken'
  | 'plans-broken'
  | 'deadline-moved';

/** Each status it comes to, what happens to it meanwhile, and each rung of its ladders. */
export type EntitlementMove = EntitlementStatus | Happening | EntitlementRung;

/** What the words of some of them need besides the entitlement. */
interface More {
  readonly overdue: OfNotice;
  readonly notice: OfNotice;
  readonly 'plan-broken': OfBrokenPlan;
  readonly 'waits-for-name': OfName;
  readonly objected: OfObjection;
  readonly 'objection-decided': OfObjection;
  readonly 'evaluation-passed': OfEvaluation;
  readonly 'evaluation-failed': OfEvaluation;
  readonly 'deadline-moved': OfMoved;
}

/** Those whose words need nothing else. */
export type PlainMove = Exclude<EntitlementMove, keyof More>;

/** A move without a row does not compile. */
type EntitlementTold = {
  readonly [M in EntitlementMove]: Row<M extends keyof More ? AboutEntitlement & More[M] : AboutEntitlement>;
};

const nobody = not('It asks nothing of anybody else.');
const offered = not('Until it is granted it is between the enterprise and the platform: the list shows it.');
const order = not('Told by its order.');
const own = not('It did so itself.');
const atOnce = not('What follows at once is told.');
const said = not('The enterprise has said so itself; nothing is owed to anybody.');

const bureau = { partner: order };
const noticed = row<AboutEntitlement & OfNotice>(
  { applicant: notice, department: statementWanted, operators: statementMissing, ...bureau },
  nobody,
);

/** 兑现事项: the enterprise, and the department that answers for the policy. Whoever pays or reviews is told of its order. */
export const entitlementTold: EntitlementTold = {
  matched: row({}, atOnce),
  'in-scoring': row({ applicant: inScoring }, not('Told of its round of scoring, once the window is over.')),
  scored: row({ applicant: scored }, not('Told of its round of scoring.')),
  queued: row({ applicant: offer.queued }, offered),
  'awaiting-confirmation': row({ applicant: offer.awaitingConfirmation }, offered),
  'confirmation-reminder': row({ applicant: offer.dueSoon }, offered),
  'handed-over': row(
    { applicant: handedOver },
    not('Who acts is between the registers and the beneficiary.'),
  ),
  'ended-while-paid': row({ department: endedWhilePaid }, not('The payment itself is told by its order.')),
  lapse: row({}, not('Told as what follows at once: `lapsed`.')),
  lapsed: row({ applicant: offer.lapsed, department: cameBack.lapsed }, offered),
  waived: row({ applicant: offer.waived, department: waivedToDepartment }, nobody),
  confirmed: row({ applicant: offer.confirmed }, nobody),
  'in-review': row({ applicant: offer.inReview, department: order, ...bureau }, nobody),
  refused: row({ applicant: offer.refused, department: own, partner: own }, nobody),
  granted: row({ applicant: offer.granted }, nobody),
  'in-payment': row({ ...bureau }, not('Told as what follows: `payment-ordered`, when its day has come.')),
  'payment-ordered': row({ applicant: payment.ordered, ...bureau }, nobody),
  'payment-refused': row(
    { applicant: payment.refused, department: toDepartment.refused, partner: own },
    nobody,
  ),
  'account-changed': row(
    {
      applicant: payment.accountChanged,
      department: toDepartment.accountChanged,
      ...bureau,
    },
    nobody,
  ),
  'ordered-again': row({ department: own, ...bureau }, atOnce),
  'instalment-paid': row({ applicant: payment.instalmentPaid, partner: own }, nobody),
  'instalment-disputed': row(
    {
      applicant: own,
      department: toDepartment.disputed,
      operators: toOperators.disputed,
    },
    not('The department, which answers for the payment, takes it up with the bureau.'),
  ),
  paid: row({ applicant: payment.paid, partner: own }, nobody),
  disputed: row(
    {
      applicant: own,
      department: toDepartment.disputed,
      operators: toOperators.disputed,
    },
    not('The department, which answers for the payment, takes it up with the bureau.'),
  ),
  received: row(
    {
      applicant: own,
      department: toDepartment.received,
      operators: toOperators.received,
    },
    said,
  ),
  'in-publication': row(
    { applicant: published.toEnterprise, department: published.toDepartment },
    not('Everybody finds it in the public list.'),
  ),
  'publication-over': row({}, not('Told as what follows: its payment, or an objection that is late.')),
  objected: row({ applicant: objected.toEnterprise, department: objected.toDepartment, asker: own }, nobody),
  'objection-decided': row(
    { applicant: decided.toEnterprise, asker: decided.toAsker, department: own },
    nobody,
  ),
  'objections-due-soon': row({ department: objectionsWait.soon }, nobody),
  'objections-late': row({ department: objectionsWait.late, operators: objectionsWait.late }, nobody),
  'objections-again': row({ department: objectionsWait.late }, nobody),
  'payment-returned': row(
    { applicant: returned.returned, department: cameBack.returned, partner: own },
    nobody,
  ),
  'correction-reminder': row({ applicant: returned.reminded }, nobody),
  'correction-over': row({ applicant: returned.reminded, department: cameBack.uncorrected }, nobody),
  'correction-again': row({ applicant: returned.reminded }, nobody),
  'evaluation-due-soon': row({ department: evaluationWaits.soon }, nobody),
  'evaluation-late': row(
    { applicant: lateToEnterprise, department: evaluationWaits.late, operators: evaluationWaits.late },
    nobody,
  ),
  'evaluation-again': row({ department: evaluationWaits.late }, nobody),
  'evaluation-passed': row({ applicant: evaluated.passed, department: own }, nobody),
  'evaluation-failed': row({ applicant: evaluated.failed, department: own }, nobody),
  recovering: row({ applicant: recovery.recovering, department: own }, nobody),
  'recovery-changed': row({ applicant: recovery.changed, department: own }, nobody),
  repaid: row({ applicant: recovery.repaid, department: not('The entitlement shows it.') }, nobody),
  recovered: row({ applicant: recovery.recovered, department: owedBack.recovered }, nobody),
  'written-off': row({ applicant: recovery.writtenOff, department: own }, nobody),
  'repayment-due-soon': row({ applicant: recovery.dueSoon }, nobody),
  'repayment-late': row({ applicant: recovery.late, department: owedBack.late }, nobody),
  'repayment-again': row({ applicant: recovery.late, department: owedBack.late }, nobody),
  'waits-for-name': row(
    {
      applicant: waitsForName.toEnterprise,
      department: waitsForName.toDepartment,
      operators: waitsForName.toOperators,
    },
    not('It is whom it waits for.'),
  ),
  'goes-on': row({}, not('It changes neither whose turn it is nor a date: what follows is told.')),
  overdue: noticed,
  notice: noticed,
  'overdue-stated': row(
    { department: own },
    not('The entitlement shows it at once; the next notice says it, with who answers for it.'),
  ),
  'plan-broken': row(
    {
      applicant: planBroken.toEnterprise,
      department: planBroken.toDepartment,
      operators: planBroken.toOperators,
      ...bureau,
    },
    nobody,
  ),
  statement: row(
    { department: statementOwed, ...bureau },
    not('It is between the department and the platform: the next notice says how it stands.'),
  ),
  'plans-broken': row(
    { department: plansBroken.toDepartment, operators: plansBroken.toOperators, ...bureau },
    not('The broken plan is told by itself; the next notice says how it stands.'),
  ),
  integrity: row({}, not('Told of the integrity case, as its candidate.')),
  'deadline-moved': row({ applicant: moved.toEnterprise, department: moved.toDepartment, ...bureau }, nobody),
};
