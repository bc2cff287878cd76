import type { Text } from '../../common/text.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import { placing } from '../orders/dependencies.ts';
import type { Order } from '../orders/model.ts';
import type { TellOrder } from '../orders/news.ts';
import { WaitingNames } from '../partners/waiting.ts';
import { tellerOf } from '../telling/teller-of.ts';
import { commitmentListsOf } from './list.ts';
import type { Made, MadeStatus } from './model.ts';
import { MadeCommitments } from './made-commitments.ts';

/** What the case that a commitment is a part of does when it turns out otherwise; by its kind, each product its own. */
export interface CommittedCase {
  /** Whether what was committed to still stands: nothing is checked of what was given up. */
  readonly stands: (made: Made) => Promise<boolean>;
  /** It was broken, mended or revoked: what becomes of the part of the case. */
  readonly changed: (made: Made, asOf: AsOf) => Promise<readonly Write[]>;
  /** What is known of the part of the case, for who checks it; nobody's name in it. */
  readonly asks?: (made: Made, asOf: AsOf) => Promise<Order['request']>;
  /** What follows for the part of the case, as its applicant is told. */
  readonly words: (made: Made) => Promise<Consequences>;
}

/** What follows of a commitment that was broken, mended or revoked: a sentence each. */
export type Consequences = Readonly<Partial<Record<MadeStatus, Text>>>;

export type CommittedCases = Readonly<Record<string, CommittedCase>>;

export const commitmentDependencies = (context: RuntimeContext, tell: TellOrder, cases: CommittedCases) => ({
  ...placing(context, tell),
  persons: personsOf(context),
  teller: tellerOf(context.table),
  names: new WaitingNames(context.table),
  lists: commitmentListsOf(context),
  made: new MadeCommitments(context.table),
  committedCases: cases,
});
export type CommitmentDependencies = ReturnType<typeof commitmentDependencies>;
