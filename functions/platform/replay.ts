import * as z from 'zod';
import { Instant, InstantInput } from '../law/instant.ts';
import type { Result } from '../common/result.ts';
import type { Problem } from './problem.ts';
import type { Page } from './table/table.ts';

/** Things that one call looks at: within a function's 20 s. */
const most = 50;

/** What every replay by filter takes, beside its own filter. */
export const ReplayPeriod = z
  .strictObject({
    since: InstantInput.optional().describe('Only what happened at this moment or later'),
    until: InstantInput.optional().describe('Only what happened before this moment'),
    dryRun: z.boolean().default(false).describe('Only list what would be replayed'),
    limit: z.int().min(1).max(most).default(most).describe('Things of the list looked at in this call'),
    cursor: z.string().max(2_000).optional().describe('From the answer before, to go on after it'),
  })
  .meta({ id: 'ReplayPeriod' });

export const replayBody = <T extends z.ZodRawShape>(filter: T) =>
  z.strictObject({ ...filter, ...ReplayPeriod.shape });

const Outcome = z
  .enum(['would-replay', 'replayed', 'refused', 'already-done'])
  .describe('`already-done`: somebody else has, or it is no longer as the list had it');

const Replayed = z
  .object({
    id: z.string(),
    at: Instant,
    outcome: Outcome,
    code: z.string().optional().describe('Why it was refused: the kind of problem, as in `/problems/{kind}`'),
  })
  .meta({ id: 'Replayed' });
type Replayed = z.infer<typeof Replayed>;

export const replayAnswers = {
  200: {
    description: 'What became of each that fits the filter; with a cursor there is more to look at',
    schema: z.object({ items: z.array(Replayed), cursor: z.string().optional() }),
  },
};

export interface Asked {
  readonly since?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly dryRun: boolean;
}

export interface Replaying<T> {
  readonly idOf: (thing: T) => string;
  readonly atOf: (thing: T) => Instant;
  /** Whether it is among what the filter asks for; times are looked after. */
  readonly fits: (thing: T) => boolean | Promise<boolean>;
  /** Replays one; `already-done` where there is nothing to do any more. */
  readonly replay: (thing: T) => Promise<Result<'replayed' | 'already-done', Problem>>;
}

/** One page of a replay: each by itself and one after the other, so that a failure is one thing's own. */
export const replayPage = async <T>(
  { items, cursor }: Page<T>,
  { since, until, dryRun }: Asked,
  { idOf, atOf, fits, replay }: Replaying<T>,
) => {
  const replayed: Replayed[] = [];
  for (const thing of items) {
    const [id, at] = [idOf(thing), atOf(thing)];
    if ((since !== undefined && at < since) || (until !== undefined && at >= until)) continue;
    if (!(await fits(thing))) continue;
    if (dryRun) {
      replayed.push({ id, at, outcome: 'would-replay' });
      continue;
    }
    const done = await replay(thing);
    replayed.push(
      done.ok ? { id, at, outcome: done.value } : { id, at, outcome: 'refused', code: done.error.kind },
    );
  }
  return { items: replayed, ...(cursor !== undefined && { cursor }) };
};
