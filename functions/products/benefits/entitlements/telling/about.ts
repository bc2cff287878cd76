import { own } from '../../../../common/own.ts';
import { type Text, text } from '../../../../common/text.ts';
import { notCountedBases } from '../../../../law/deadline/not-counted.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import type { Instant } from '../../../../law/instant.ts';
import { endWords } from '../../../../law/last-day.ts';
import type { Contact } from '../../../../services/messages/model.ts';
import { numbered } from '../../../../services/telling/order-words.ts';
import { shownAccount } from '../../../../platform/persons/shown.ts';
import { accountText } from '../account.ts';
import { paymentLimit } from '../payment-limit.ts';
import type { Account, Entitlement, EntitlementStatus } from '../model.ts';
import { currentInstalment } from '../rules.ts';
import { cny, yuan } from '../texts.ts';

/** What became of an entitlement, as the words about it need it. */
export interface AboutEntitlement extends AsOf {
  readonly entitlement: Entitlement;
  /** How it stood before. */
  readonly before: EntitlementStatus;
  /** The account that is asked for, or paid into; undefined where none is known. */
  readonly account: Account | undefined;
}

/** Whom to call: the department that answers for the policy, by the number the policy gives. */
export const call = {
  call: ({ entitlement: { department, terms } }: AboutEntitlement): Contact => ({
    name: department,
    phone: terms.phone,
  }),
};

export const policyCalled = ({ entitlement: { policy, terms } }: AboutEntitlement): Text =>
  text(`《${policy.name}》（${terms.documentNumber}）`, `"${policy.name}" (${terms.documentNumber})`);

/** Why it is less than its rule came to: a cap of several policies, a fund that does not reach everybody, or both. */
const lessThan = ({ fen, fenReckoned: whole, terms: { capped } }: Entitlement): Text => {
  if (whole === undefined) return text('', '');
  const cap = capped && (capped.per === 'year' ? text('本年度', ' for this year') : text('', ''));
  const why = [
    ...(cap && capped
      ? [text(`受${cap.zh}累计上限 ${yuan(capped.fen)}限制`, `the ceiling${cap.en} is ${cny(capped.fen)}`)]
      : []),
    ...(fen < (capped?.left ?? whole) ? [text('因资金不足按比例兑现', 'the fund does not reach')] : []),
  ];
  return text(
    `（应得 ${yuan(whole)}，${why.map(({ zh }) => zh).join('，')}）`,
    ` (of ${cny(whole)}: ${why.map(({ en }) => en).join(', and ')})`,
  );
};

/** The policy with what it pays; nothing of money where it pays none. */
export const benefitCalled = (about: AboutEntitlement): Text => {
  const [{ fen }, policy] = [about.entitlement, policyCalled(about)];
  const less = lessThan(about.entitlement);
  return fen === 0
    ? policy
    : text(`${policy.zh}，金额 ${yuan(fen)}${less.zh}`, `${policy.en}, ${cny(fen)}${less.en}`);
};

/** As whoever handles it finds it: by its id, for it names nobody. */
export const matterCalled = (about: AboutEntitlement): Text => {
  const [{ id, fen }, policy] = [about.entitlement, policyCalled(about)];
  const sum = fen === 0 ? text('', '') : text(`，金额 ${yuan(fen)}`, ` (${cny(fen)})`);
  return text(`${policy.zh}兑现事项（${id}${sum.zh}）`, `the entitlement ${id}${sum.en} under ${policy.en}`);
};

/** Masked, and known again by whoever has it. */
export const accountWords = (account: Account): Text => {
  const { bank, holder, number } = shownAccount(account, false);
  return text(accountText(account), `${bank}, ending in ${number.slice(-4)}, of ${holder}`);
};

const dueOf = ({ entitlement: { limits }, workingTime }: AboutEntitlement, name: string) => {
  const limit = own(limits, name);
  return limit && limit.metAt === undefined
    ? (reckon(limit.deadline, workingTime).due ?? undefined)
    : undefined;
};

export const confirmationDue = (about: AboutEntitlement): Instant | undefined => dueOf(about, 'confirmation');

/** Until when the instalment that is next is to be paid; undefined while it stands still. */
export const paymentDue = (about: AboutEntitlement): Instant | undefined => {
  const current = currentInstalment(about.entitlement);
  return current && dueOf(about, paymentLimit(current.number));
};

/** Until when it is to be paid, as a sentence of its own; nothing where no limit runs. */
export const paidBy = (about: AboutEntitlement): Text => {
  const due = paymentDue(about);
  if (due === undefined) return text('', '');
  const end = endWords(due);
  return text(`应于${end.zh}前拨付。`, ` It is to be paid by ${end.en}.`);
};

/** Which of several instalments; nothing where it is paid at once. */
export const instalmentCalled = ({ entitlement: { instalments } }: AboutEntitlement, number: number): Text =>
  instalments.length === 1
    ? text('', '')
    : text(
        `第 ${number} 期（共 ${instalments.length} 期）`,
        ` (instalment ${number} of ${instalments.length})`,
      );

/** Why somebody refused, or what is disputed. */
export const reasonsOf = ({ entitlement: { reasons = [] } }: AboutEntitlement): string => numbered(reasons);

/** Whether it was refused for the account: then it waits for another one, and its time stands still. */
export const isForAccount = ({ entitlement }: AboutEntitlement): boolean => {
  const current = currentInstalment(entitlement);
  const last = current && own(entitlement.limits, paymentLimit(current.number))?.deadline.suspensions.at(-1);
  return last?.basis === notCountedBases.accountRefused && last.to === undefined;
};

/** That its time runs on, and until when. */
export const runsOn = (about: AboutEntitlement): Text => {
  const due = paymentDue(about);
  const end = due && endWords(due);
  return text(
    `付款期限照常计算${end ? `，至${end.zh}` : ''}。`,
    ` The limit of payment runs on${end ? `, to ${end.en}` : ''}.`,
  );
};
