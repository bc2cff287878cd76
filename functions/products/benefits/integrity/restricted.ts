import { text } from '../../../common/text.ts';
import type { Instant } from '../../../law/instant.ts';
import { dayWords, lastDayOf } from '../../../law/last-day.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { IntegrityCase } from './model.ts';
import { IntegrityStore } from './store.ts';

/** What a determination keeps a department from, as of a moment (Art. 17 (2)). */
export interface Restriction {
  /** Until when the last of its determinations runs; undefined where none does. */
  readonly until?: Instant;
  readonly records: readonly string[];
  /** For the transaction of what is decided by this: refused where a determination was made or withdrawn meanwhile. */
  readonly unchanged: Write;
}

const lastOf = (records: readonly IntegrityCase[]): Instant | undefined =>
  records
    .flatMap(({ consequences }) => consequences?.until ?? [])
    .toSorted()
    .at(-1);

/** Only what is determined and neither expired nor withdrawn restricts; a dispute alone lifts nothing. */
export class Restrictions {
  readonly #store: IntegrityStore;
  constructor(table: Table) {
    this.#store = new IntegrityStore(table);
  }

  async of(department: string, now: Instant): Promise<Restriction> {
    const { records, unchanged } = await this.#store.against(department, now);
    const until = lastOf(records);
    return { ...(until !== undefined && { until }), records: records.map(({ id }) => id), unchanged };
  }
}

/** 自失信行为认定之日起两年内，限制申请财政性资金补助、政府投资项目及试点示范资格. */
export const restrictedFrom = ({ until, records }: Restriction): Problem | undefined => {
  if (until === undefined) return undefined;
  const day = dayWords(lastDayOf(until));
  return problem('department-restricted', {
    detail: text(
      `该部门被认定失信，至${day.zh}（含当日）不得申请财政性资金补助、政府投资项目和试点示范资格`,
      `A determination of bad faith runs until ${day.en} (that day included): no fiscal subsidies, government investment projects or pilots`,
    ),
    extensions: { until, records },
  });
};
