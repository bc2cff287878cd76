import * as z from 'zod';
import { addMillis, DAY, Instant, millisBetween } from '../../../law/instant.ts';
import { expiresIn } from '../../../platform/table/expiry.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Write } from '../../../platform/table/writes.ts';
import type { Policy } from './model.ts';
import { PolicyCode } from './code.ts';

/** A run is shown for a month; what it granted stays. */
const kept = 30 * DAY;

/** Of one version of a policy there is one run: its id says which, and is the name of its execution. */
export const MatchingRunId = z
  .string()
  .max(80)
  .regex(/^[A-Z0-9-]+-v\d{1,6}$/)
  .meta({ examples: ['TAX-2026-v1'] })
  .brand<'MatchingRunId'>();
export type MatchingRunId = z.infer<typeof MatchingRunId>;

export const matchingRunOf = ({ code, version }: Pick<Policy, 'code' | 'version'>): MatchingRunId =>
  MatchingRunId.parse(`${code}-v${version}`);

interface Head extends Item {
  readonly kind: 'matching-run';
  readonly policy: PolicyCode;
  readonly version: number;
  readonly department: string;
  readonly startedAt: Instant;
}
interface PlanItem extends Item {
  readonly kind: 'matching-plan';
  readonly segments: number;
  readonly at: Instant;
}

/** What was found in one stretch of the register. */
export interface SegmentMatched {
  readonly records: number;
  readonly granted: number;
  readonly at: Instant;
}
type SegmentItem = Item & SegmentMatched & { readonly kind: 'matching-segment' };

export const MatchingRun = z.strictObject({
  id: MatchingRunId,
  policy: PolicyCode,
  version: z.int(),
  state: z.enum(['planning', 'matching', 'done']),
  segments: z.int().optional().describe('Stretches of the register, some thousand records each; once known'),
  segmentsMatched: z.int().describe('Of these, so many have been'),
  records: z.int().describe('Enterprises that were decided so far'),
  granted: z
    .int()
    .describe('Entitlements that were granted so far, those of a call that broke off not counted'),
  startedAt: Instant,
  finishedAt: Instant.optional(),
  expectedAt: Instant.optional().describe('When it will be done, if it goes on as it did'),
});
export type MatchingRun = z.infer<typeof MatchingRun>;

const partition = (id: string): string => keyOf('MATCHING-RUN', id);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const viewOf = (id: MatchingRunId, head: Head, items: readonly Item[], now: Instant): MatchingRun => {
  const plan = items.find((item): item is PlanItem => item.kind === 'matching-plan');
  const matched = items.filter((item) => item.kind === 'matching-segment') as SegmentItem[];
  const { policy, version, startedAt } = head;
  const isDone = plan !== undefined && matched.length >= plan.segments;
  const pace = matched.length === 0 ? undefined : millisBetween(startedAt, now) / matched.length;
  const finishedAt = isDone
    ? [plan, ...matched]
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
    : undefined;
  return {
    ...{ id, policy, version, startedAt },
    state: plan === undefined ? 'planning' : isDone ? 'done' : 'matching',
    ...(plan && { segments: plan.segments }),
    segmentsMatched: matched.length,
    records: sum(matched.map(({ records }) => records)),
    granted: sum(matched.map(({ granted }) => granted)),
    ...(finishedAt && { finishedAt }),
    ...(plan &&
      !isDone &&
      pace && { expectedAt: addMillis(now, Math.round(pace * (plan.segments - matched.length))) }),
  };
};

/** The matching that a publication sets off, as one follows it: a head, the plan, and an item for each segment. */
export class MatchingRuns extends Store {
  async find(id: MatchingRunId, now: Instant): Promise<{ department: string; run: MatchingRun } | undefined> {
    const items = await Array.fromAsync(this.table.queryAll<Item>({ key: partition(id) }));
    const head = items.find((item): item is Head => item.kind === 'matching-run');
    return head && { department: head.department, run: viewOf(id, head, items, now) };
  }

  /** Part of the publication. */
  begin(policy: Policy, startedAt: Instant): Write {
    const { code, version, department } = policy;
    const about = { policy: code, version, department, startedAt };
    const head: Head = { ...this.#at(matchingRunOf(policy), 'RUN'), kind: 'matching-run', ...about };
    return this.table.write.put(head);
  }

  async planned(id: string, segments: number, at: Instant): Promise<void> {
    const item: PlanItem = { ...this.#at(id, 'PLAN'), kind: 'matching-plan', segments, at };
    await this.table.transact([this.table.write.put(item)]);
  }

  /** A segment that is matched again, after it was killed, grants what is left: what it granted before stays counted. */
  async matched(id: string, segment: number, { records, granted, at }: SegmentMatched): Promise<void> {
    const key = this.#at(id, keyOf('SEGMENT', String(segment).padStart(4, '0')));
    const before = await this.table.get<SegmentItem>(key);
    const item: SegmentItem = {
      ...{ ...key, kind: 'matching-segment', records, at },
      granted: granted + (before?.granted ?? 0),
    };
    await this.table.transact([this.table.write.put(item)]);
  }

  #at(id: string, sk: string) {
    return { pk: partition(id), sk, expiresAt: expiresIn(kept) };
  }
}
