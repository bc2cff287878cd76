import { Fault } from '../../../common/fault.ts';
import { unwrap } from '../../../common/result.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import { placeOf, type PersonOwner } from '../../../platform/persons/model.ts';
import type { StoredPerson } from '../../../platform/persons/items.ts';
import type { Page } from '../../../platform/table/table.ts';
import type { RetentionDependencies } from '../dependencies.ts';
import type { ErasureSubject } from '../model.ts';
import { eraseLater, eraseOnRequest } from '../settle.ts';
import type { StoredErasure } from '../store.ts';
import { doneNote, outcomesIn } from '../texts.ts';

/** Records handled in one run of the task, and files; the machine runs it again while there are more. */
export const erasedInOneRun = 50;

const ownerOf = (subject: ErasureSubject): PersonOwner | undefined =>
  'enterprise' in subject
    ? { kind: 'enterprise', id: subject.enterprise }
    : 'citizen' in subject
      ? { kind: 'citizen', id: subject.citizen }
      : undefined;

/** The next records that the request is about: a case has a few, an owner any number. */
const recordsOf = async (
  { persons }: RetentionDependencies,
  { erasure: { subject }, cursor, besideCursor }: StoredErasure,
): Promise<Page<StoredPerson>> => {
  if ('case' in subject) return { items: await persons.recordsFor(subject.case) };
  const owner = ownerOf(subject);
  return owner && besideCursor === undefined
    ? persons.recordsOf(owner, { limit: erasedInOneRun, cursor })
    : { items: [] };
};

/** Who is to be told is known by what is erased: it is laid down before. */
const withReader = async (on: RetentionDependencies, erasureId: string): Promise<StoredErasure> => {
  const found = await untilWritten(on.table, async () => {
    const stored = await on.store.find(erasureId);
    if (!stored) throw new Fault(`No request ${erasureId}`);
    const { subject, status } = stored.erasure;
    if (!('citizen' in subject) || status === 'done' || stored.reader !== undefined) return decided(stored);
    const reader = await on.readsFor(subject.citizen);
    return decided({ ...stored, reader }, [on.store.save({ ...stored, reader })]);
  });
  return unwrap(found);
};

/** One record that cannot be handled keeps none of the others. */
const eraseOne = async (on: RetentionDependencies, { ref }: StoredPerson, erasure: string): Promise<void> => {
  const [place, now] = [placeOf(ref), on.clock.now()];
  try {
    await eraseOnRequest(on, place, erasure, now);
  } catch (error) {
    log.error('erasure.record-failed', { erasureId: erasure, key: place.pk, part: place.sk }, error);
    await eraseLater(on, place, erasure, now);
  }
};

/**
 * The next of what lies beside the records, once those are done: broken off, it finds again only what is left of it.
 * @returns where to go on, undefined at the end
 */
const eraseBeside = async (
  { beside }: RetentionDependencies,
  { erasure: { id, subject }, besideCursor }: StoredErasure,
): Promise<string | undefined> => {
  const { items, cursor } = await beside.keysOf(subject, { limit: erasedInOneRun, cursor: besideCursor });
  for (const key of items) {
    try {
      await beside.erase(key, id);
    } catch (error) {
      log.error('erasure.record-failed', { erasureId: id, key: key.pk, part: key.sk }, error);
      await beside.eraseLater(key, id);
    }
  }
  return cursor;
};

/** Whose case it is: beside the applicant's records lie those of officials, which are a department's. */
const applicantIn = (items: readonly StoredPerson[]): PersonOwner | undefined =>
  items.map(({ owner }) => owner).find(({ kind }) => kind === 'enterprise' || kind === 'citizen');

/** Tells the enterprise or the citizen whose records they were, or who reads for a child, once, with the request's end. */
const finished = async (on: RetentionDependencies, stored: StoredErasure, owner: PersonOwner | undefined) => {
  const now = on.clock.now();
  const done = on.store.save({
    erasure: { ...stored.erasure, status: 'done', doneAt: now },
    version: stored.version,
  });
  if (owner === undefined) return [done];
  const [outcomes, workingTime] = [
    await on.store.outcomes(stored.erasure.id),
    await on.calendars.workingTime(),
  ];
  const note = doneNote(stored.erasure.id, outcomesIn(outcomes), lawAt(workingTime, now));
  const told =
    owner.kind === 'enterprise'
      ? (await on.post.toEnterprise(owner.id, note, now)).writes
      : await on.post.toCitizen(stored.reader ?? (await on.readsFor(owner.id)), note, now);
  return [done, ...told];
};

/**
 * Carries out a request, so many records at a time: ended in between, it goes on where it stopped, and what has been done
 * is not done again.
 */
export const erase =
  (on: RetentionDependencies) =>
  async ({ erasureId }: { erasureId: string }): Promise<{ more: boolean }> => {
    const begun = await withReader(on, erasureId);
    if (begun.erasure.status === 'done') return { more: false };
    const { items, cursor } = await recordsOf(on, begun);
    for (const record of items) await eraseOne(on, record, erasureId);
    const besideCursor = cursor === undefined ? await eraseBeside(on, begun) : undefined;
    const isOver = cursor === undefined && besideCursor === undefined;
    const owner = ownerOf(begun.erasure.subject) ?? applicantIn(items);
    const went = await untilWritten(on.table, async () => {
      const stored = await on.store.find(erasureId);
      if (!stored || stored.erasure.status === 'done') return decided(false);
      return isOver
        ? decided(false, await finished(on, stored, owner))
        : decided(true, [on.store.save({ ...stored, cursor, besideCursor })]);
    });
    log.info('erasure.carried-out', { erasureId, records: items.length });
    return { more: unwrap(went) };
  };
