import type { Text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Write } from '../../platform/table/writes.ts';
import { WaitingNames, type Waiter } from '../partners/waiting.ts';
import type { Unnamed } from '../partners/waits.ts';
import type { Applicant } from '../subjects/applicant.ts';
import { tellerOf } from '../telling/teller-of.ts';
import { waitingTold, type WaitingCode } from './told.ts';

/** What tasks need that ask departments: nobody may be registered as one. */
export const waitingDependencies = ({ table }: Pick<RuntimeContext, 'table'>) => ({
  names: new WaitingNames(table),
  teller: tellerOf(table),
});
export type WaitingDependencies = ReturnType<typeof waitingDependencies>;

/** What is to wait: whose it is, and what it is called in the message. */
export interface Waiting {
  readonly waiter: Waiter;
  readonly applicant: Applicant;
  readonly code: WaitingCode;
  readonly what: Text;
  readonly data: Readonly<Record<string, unknown>>;
}

/** It waits in the table until these names lead to somebody; whose it is is told, the operators once for each name. */
export const letWait = async (
  { names, teller }: WaitingDependencies,
  { waiter, applicant, code, what, data }: Waiting,
  unnamed: readonly Unnamed[],
  now: Instant,
): Promise<Write[]> => {
  const writes: Write[] = [];
  for (const one of unnamed) {
    const { first, writes: waits } = await names.wait(one.wanted, one.why, waiter, now);
    const told = await teller.tell(
      waitingTold[code],
      { what, unnamed: one, first },
      { to: { applicant }, subject: waiter, facts: data, at: now },
    );
    writes.push(...waits, ...told);
  }
  return writes;
};
