import { lazy } from '../../common/lazy.ts';
import { plainDate, type PlainDate } from '../../law/plain-date.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { PublishedVersions, type Published } from '../published/versions.ts';
import { CommitmentList, type CommitmentMatter } from './list-model.ts';
import shipped from './shipped.json' with { type: 'json' };

/** One list for the whole city (Art. 5: 告知承诺清单管理). */
export const cityList = 'city';

export const commitmentListsOf = ({ table }: Pick<RuntimeContext, 'table'>) =>
  new PublishedVersions<CommitmentList>(table, 'COMMITMENT-LIST');
export type CommitmentLists = PublishedVersions<CommitmentList>;

export const shippedList = lazy((): CommitmentList => CommitmentList.parse(shipped));

export interface ListInForce {
  /** 0 is what is shipped, a sample. */
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  readonly list: CommitmentList;
  readonly published?: Published<CommitmentList>;
}

export const listInForce = async (lists: CommitmentLists, day: PlainDate): Promise<ListInForce> => {
  const published = await lists.inForce(cityList, day);
  if (!published) return { version: 0, effectiveFrom: plainDate('2025-05-01'), list: shippedList() };
  const { version, effectiveFrom, content: list } = published;
  return { version, effectiveFrom, list, published };
};

export const matterIn = ({ list }: ListInForce, code: string): CommitmentMatter | undefined =>
  list.matters.find((one) => one.code === code);
