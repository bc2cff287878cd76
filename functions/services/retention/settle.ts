import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import { unwrap } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { addMillis, HOUR, type Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import type { StoredPerson } from '../../platform/persons/items.ts';
import type { Key, Write } from '../../platform/table/writes.ts';
import type { Watcher } from '../../platform/watch/visit.ts';
import type { RetentionDependencies } from './dependencies.ts';
import type { ErasedPerson } from './model.ts';
import { verdictOn, type Verdict } from './rules.ts';

const verdict = async (
  { standings, store }: RetentionDependencies,
  { subject, personKind, releasedAt }: StoredPerson,
  requested: boolean,
  now: Instant,
): Promise<Verdict> => {
  const [standing, period] = await Promise.all([
    releasedAt === undefined
      ? own(standings, subject.kind)?.(subject.id)
      : ({ open: false, endedAt: releasedAt } as const),
    store.period(personKind),
  ]);
  // Nobody knows what it is kept for: operators see it among the sick items, and nothing is erased by mistake.
  if (standing === undefined) throw new Fault(`No ${subject.kind} ${subject.id} that a person is kept for`);
  return verdictOn(standing, period, requested, now);
};

/** What the request is told became of a record. */
const outcomeOf = (
  { personKind, subject }: StoredPerson,
  said: Exclude<Verdict, { outcome: 'keep' }>,
  at: Instant,
): ErasedPerson => ({
  kind: personKind,
  subject,
  outcome: said.outcome,
  at,
  ...('why' in said && { why: said.why }),
  ...('until' in said && { until: said.until }),
});

/** The writes of one transaction by which a record becomes what the verdict says. */
const settled = (
  { persons, store }: RetentionDependencies,
  stored: StoredPerson,
  erasure: string | undefined,
  said: Verdict,
  now: Instant,
): Write[] => {
  if (said.outcome === 'keep') return [persons.mark(stored, {}, said.lookAt)];
  const told =
    erasure === undefined ? [] : [store.outcome(erasure, stored.ref, outcomeOf(stored, said, now))];
  switch (said.outcome) {
    case 'erased': {
      const reason =
        erasure === undefined ? ({ why: 'retention' } as const) : ({ why: 'request', erasure } as const);
      return [...persons.erase(stored, reason, now), ...told];
    }
    case 'stored-only': {
      const marks = { state: 'stored-only', ...(erasure !== undefined && { requested: erasure }) } as const;
      return [persons.mark(stored, marks, said.lookAt), ...told];
    }
    case 'deferred':
      return [
        persons.mark(stored, erasure === undefined ? {} : { requested: erasure }, said.lookAt),
        ...told,
      ];
  }
};

/** Has a record become what is said of it, from how it stands now; one that is erased stays so. */
const settle = async (
  on: RetentionDependencies,
  place: Key,
  say: (stored: StoredPerson) => Promise<{ readonly said: Verdict; readonly erasure: string | undefined }>,
  now: Instant,
): Promise<void> => {
  const done = await untilWritten(on.table, async () => {
    const stored = await on.persons.at(place);
    if (stored === undefined || stored.state === 'erased') return decided(undefined);
    const { said, erasure } = await say(stored);
    return decided(undefined, settled(on, stored, erasure, said, now));
  });
  unwrap(done);
};

/** A record's turn in a request: again it changes nothing that has been done. */
export const eraseOnRequest = (on: RetentionDependencies, place: Key, erasure: string, now: Instant) =>
  settle(on, place, async (stored) => ({ said: await verdict(on, stored, true, now), erasure }), now);

const failed = text('暂时无法处理，将自动重试', 'Could not be handled; it is tried again by itself');

/** What could not be handled waits for the retention run, which sets it aside where operators see it. */
export const eraseLater = (on: RetentionDependencies, place: Key, erasure: string, now: Instant) => {
  const said = { outcome: 'deferred', why: failed, lookAt: addMillis(now, HOUR) } as const;
  return settle(on, place, () => Promise.resolve({ said, erasure }), now);
};

/** The retention run looks at a record that is due: erases it when its period is over, or a request waited for that. */
export const watchPerson =
  (on: RetentionDependencies): Watcher =>
  (key, { now }) =>
    settle(
      on,
      key,
      async (stored) => ({
        said: await verdict(on, stored, stored.requested !== undefined, now),
        erasure: stored.requested,
      }),
      now,
    );
