import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Acted, MovedDue } from '../../platform/watch/climb-limits.ts';
import type { Teller, Telling } from '../../services/messages/teller.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Phase } from './batches/model.ts';
import { applicantOf } from './applicant.ts';
import type { Case } from './model.ts';
import { caseTold, type CaseMove } from './told.ts';
import type { Report } from './report-model.ts';
import { reportTold } from './report-told.ts';

interface TellsOfCases {
  readonly teller: Teller;
}

const telling = ({ id, application, department }: Case, facts: Telling['facts'], { now }: AsOf): Telling => {
  const subject = { kind: 'joint-installation', id };
  return {
    to: {
      applicant: applicantOf(application),
      department: department === undefined ? undefined : { kind: 'department', id: department },
    },
    subject,
    facts: { subject, ...facts },
    at: now,
  };
};

/** Everybody is told whom it concerns what became of a case, in the transaction of the move. */
export const tellCase = (
  { teller }: TellsOfCases,
  move: CaseMove,
  one: Case,
  asOf: AsOf,
  orders?: readonly Order[],
  phase?: Phase,
): Promise<Write[]> =>
  teller.tell(
    caseTold[move],
    { ...asOf, case: one, ...(orders && { orders }), ...(phase && { phase }) },
    telling(one, { status: one.status }, asOf),
  );

/** An applicant reports a provider: those above are told, and nobody else. */
export const tellReported = (
  { teller }: TellsOfCases,
  one: Case,
  report: Report,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tell(reportTold.reported, { ...asOf, case: one, report }, telling(one, { kind: report.kind }, asOf));

/** That a limit of it nears, or has passed. */
export const tellCaseRung = (
  { teller }: TellsOfCases,
  one: Case,
  rung: Acted,
  asOf: AsOf,
): Promise<Write[]> => teller.tellRung(caseTold, rung, { ...asOf, case: one }, telling(one, {}, asOf));

/** That a calendar has moved its limits. */
export const tellCaseMoved = (
  { teller }: TellsOfCases,
  one: Case,
  moved: readonly MovedDue[],
  asOf: AsOf,
): Promise<Write[]> => teller.tellMoved(caseTold, moved, { ...asOf, case: one }, telling(one, {}, asOf));
