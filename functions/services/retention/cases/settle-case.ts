import { Fault } from '../../../common/fault.ts';
import { addMillis, type Instant } from '../../../law/instant.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import { lookEvery } from '../../../platform/persons/items.ts';
import { equals } from '../../../platform/table/condition.ts';
import { Contended } from '../../../platform/table/contended.ts';
import type { Watcher } from '../../../platform/watch/visit.ts';
import type { KeptCase, StoredKept } from '../../closed-cases/kept-cases.ts';
import type { CaseSubject, KnownCase } from '../../closed-cases/model.ts';
import { keptUntil, type RetentionPeriod } from '../periods.ts';
import type { ArchiveDependencies } from './dependencies.ts';
import { documentOfCase, durable } from './export.ts';
import { releasePersons } from './release-persons.ts';
import { removeRest } from './remove.ts';

/** Cases looked at in one run of the task, each with a document of its own; the machine runs it again while more are due. */
export const casesInOneRun = 100;

/** What is to become of a case now. */
export type CaseVerdict = { readonly archive: true } | { readonly archive: false; readonly lookAt: Instant };

/**
 * A case is archived once it has ended, its period is over and no case that goes on refers to it.
 * @param held whether such a case refers to it
 */
export const verdictOnCase = (
  endedAt: Instant | undefined,
  period: RetentionPeriod,
  held: boolean,
  now: Instant,
): CaseVerdict => {
  // A period that is set anew, and the end of what holds it, are seen at the next look.
  const next = addMillis(now, lookEvery);
  if (endedAt === undefined) return { archive: false, lookAt: next };
  const until = keptUntil(endedAt, period);
  if (until > now) return { archive: false, lookAt: until < next ? until : next };
  return held ? { archive: false, lookAt: next } : { archive: true };
};

const isHeld = async ({ kept, cases }: ArchiveDependencies, subject: CaseSubject): Promise<boolean> => {
  for (const { kind, id } of await kept.holders(subject)) {
    const holder = await cases[kind](id);
    if (holder && holder.endedAt === undefined) return true;
  }
  return false;
};

/** The next version of what is known of the keeping of a case; refused where another was faster. */
const saved = async (
  { table, kept }: ArchiveDependencies,
  stored: StoredKept,
  next: KeptCase,
  lookAt: Instant | undefined,
): Promise<StoredKept> => {
  const written = await table.transact([kept.save({ ...stored, kept: next }, lookAt)]);
  if (!written.ok) throw new Contended();
  return { kept: next, version: stored.version + 1 };
};

/**
 * Makes the document, sees that it is durable, and takes the case away from everybody in one transaction: from then on it
 * is archived, and what lies apart from it is removed. Killed before that, nothing is removed, and the same document is
 * made again.
 */
const archive = async (on: ArchiveDependencies, before: StoredKept, known: KnownCase, asOf: AsOf) => {
  const { now } = asOf;
  const { subject } = before.kept;
  if (before.kept.state !== 'kept' || known.endedAt === undefined)
    throw new Fault(`${subject.id} is not closed`);
  const { endedAt, head, parties } = known;
  const archivedAt = before.kept.archivingSince ?? now;
  const stored =
    before.kept.archivingSince === undefined
      ? await saved(on, before, { ...before.kept, archivingSince: archivedAt }, now)
      : before;
  await releasePersons(on, subject, endedAt);
  const beside = await on.beside(subject, asOf);
  const own = await known.contents();
  const contents = { ...own, partitions: [...own.partitions, ...beside] };
  const document = await documentOfCase(on, { subject, endedAt, archivedAt }, contents);
  const kept: KeptCase = {
    subject,
    keptSince: before.kept.keptSince,
    state: 'removing',
    endedAt,
    archivedAt,
    parties,
    archive: await durable(on, subject, document),
    removed: 0,
  };
  const { write } = on.table;
  const taken = await on.table.transact([
    on.kept.save({ ...stored, kept }, now),
    write.remove(head, equals('version', head.version)),
    ...(contents.leaves ?? []).map((item) => write.create(item)),
  ]);
  // Somebody did something to it meanwhile: it is looked at anew.
  if (!taken.ok) throw new Contended();
  log.info('case.archived', { kind: subject.kind, caseId: subject.id, items: kept.archive.items });
};

const keep = async (
  on: ArchiveDependencies,
  { kept: { subject, keptSince } }: StoredKept,
  lookAt: Instant,
) => {
  const left = await untilWritten(on.table, async () => {
    const stored = await on.kept.find(subject);
    return stored?.kept.state === 'kept'
      ? decided(undefined, [on.kept.save({ ...stored, kept: { subject, keptSince, state: 'kept' } }, lookAt)])
      : decided(undefined);
  });
  if (!left.ok) throw new Contended();
};

/** Looks at a case that is due: archives it, or says when it is looked at again; carries on with what was begun. */
export const watchCase =
  (on: ArchiveDependencies): Watcher =>
  async (key, asOf) => {
    const { now } = asOf;
    const stored = await on.kept.at(key);
    if (stored === undefined || stored.kept.state === 'archived') return;
    const { subject } = stored.kept;
    if (stored.kept.state === 'kept') {
      const known = await on.cases[subject.kind](subject.id);
      // Nobody knows what is kept: operators see it among the sick items, and nothing is removed by mistake.
      if (known === undefined) throw new Fault(`No ${subject.kind} ${subject.id} to be kept`);
      const [period, held] = await Promise.all([on.store.period('case'), isHeld(on, subject)]);
      const verdict = verdictOnCase(known.endedAt, period, held, now);
      if (!verdict.archive) return keep(on, stored, verdict.lookAt);
      await archive(on, stored, known, asOf);
    }
    await removeRest(on, subject);
  };
