import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Acted, MovedDue } from '../../platform/watch/climb-limits.ts';
import type { Teller, Telling } from '../../services/messages/teller.ts';
import type { RiverCase, Obligation } from './model.ts';
import { obligationTold, type ObligationMove } from './obligation-told.ts';
import { supervisorOf, type Supervised } from './supervisor.ts';
import type { AboutRiver } from './told-words.ts';
import { riverTold, type RiverMove } from './told.ts';

interface TellsOfRiver extends Supervised {
  readonly teller: Teller;
}

const telling = (on: TellsOfRiver, one: RiverCase, facts: Telling['facts'], { now }: AsOf): Telling => {
  const subject = { kind: 'river-approval', id: one.id };
  return {
    to: {
      applicant: { kind: 'enterprise', id: one.applicant.uscc },
      partner: [...new Set(one.reviews.map(({ partner }) => partner))].map((id) => ({ kind: 'partner', id })),
      department: async () => {
        const supervisor = await supervisorOf(on, one);
        return supervisor === undefined ? undefined : { kind: 'partner', id: supervisor };
      },
    },
    subject,
    facts: { caseId: one.id, subject, ...facts },
    at: now,
  };
};

/** Everybody is told whom it concerns what became of a case, in the transaction of the move. */
export const tellRiver = (
  on: TellsOfRiver,
  move: RiverMove,
  one: RiverCase,
  asOf: AsOf,
  { facts, orders }: Partial<Pick<Telling, 'facts'>> & Pick<AboutRiver, 'orders'> = {},
): Promise<Write[]> =>
  on.teller.tell(
    riverTold[move],
    { ...asOf, case: one, orders },
    telling(on, one, { status: one.status, ...facts }, asOf),
  );

/** That a limit of the whole nears, or has passed. */
export const tellRiverRung = (on: TellsOfRiver, one: RiverCase, rung: Acted, asOf: AsOf): Promise<Write[]> =>
  on.teller.tellRung(riverTold, rung, { ...asOf, case: one }, telling(on, one, {}, asOf));

/** That a calendar has moved its limits. */
export const tellRiverMoved = (
  on: TellsOfRiver,
  one: RiverCase,
  moved: readonly MovedDue[],
  asOf: AsOf,
): Promise<Write[]> =>
  on.teller.tellMoved(riverTold, moved, { ...asOf, case: one }, telling(on, one, {}, asOf));

/** What became of a condition of its decision. */
export const tellObligation = (
  on: TellsOfRiver,
  move: ObligationMove,
  one: RiverCase,
  obligation: Obligation,
  asOf: AsOf,
  facts: Telling['facts'] = {},
): Promise<Write[]> =>
  on.teller.tell(
    obligationTold[move],
    { ...asOf, case: one, obligation },
    telling(on, one, { number: obligation.number, ...facts }, asOf),
  );
