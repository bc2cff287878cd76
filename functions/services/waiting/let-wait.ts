import type { Instant } from '../../law/instant.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { MessageCode } from '../messages/codes.ts';
import { Post, type Note } from '../messages/post.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import { WaitingNames, type Waiter } from '../partners/waiting.ts';
import { sayingWhy, type Unnamed } from '../partners/waits.ts';

/** What tasks need that ask departments: nobody may be registered as one. */
export const waitingDependencies = ({ table }: Pick<RuntimeContext, 'table'>) => ({
  names: new WaitingNames(table),
  post: new Post(table, new EnterpriseEndpoints(table)),
});
export type WaitingDependencies = ReturnType<typeof waitingDependencies>;

/** What is to wait: whose it is, and what it is called in the message. */
export interface Waiting {
  readonly waiter: Waiter;
  readonly uscc: string;
  readonly code: MessageCode;
  readonly what: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const noteOf = ({ code, what, data }: Waiting, { wanted, why }: Unnamed): Note => ({
  code,
  title: '办理事项等待登记部门',
  body: `${what}须由部门“${wanted.name}”办理，该部门${sayingWhy[why].zh}，登记后自动继续；该部门的时限尚未起算，总时限照常计算。`,
  data,
});

/** It waits in the table until these names lead to somebody; whose it is is told, the operators once for each name. */
export const letWait = async (
  { names, post }: WaitingDependencies,
  waiting: Waiting,
  unnamed: readonly Unnamed[],
  now: Instant,
): Promise<Write[]> => {
  const writes: Write[] = [];
  for (const one of unnamed) {
    const waits = await names.wait(one.wanted, one.why, waiting.waiter, now);
    const note = noteOf(waiting, one);
    writes.push(
      ...waits.writes,
      ...(await post.toEnterprise(waiting.uscc, note, now)).writes,
      ...(waits.first ? post.toOperators(note, now) : []),
    );
  }
  return writes;
};
