import { Fault } from '../../../common/fault.ts';
import { carryOn, type Group } from '../../../platform/pieces.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { log } from '../../../platform/log.ts';
import type { ArchivedCase, StoredKept } from '../../closed-cases/kept-cases.ts';
import type { CaseSubject } from '../../closed-cases/model.ts';
import { emptied } from '../../webhooks/pushes.ts';
import type { ArchiveDependencies } from './dependencies.ts';
import { readDocument, sha256Of } from './document.ts';

type Line = ReturnType<typeof readDocument>['lines'][number];

/** A recipient's feed has no gaps: what it was told keeps its number and says nothing of the case any more. */
const writesFor = ({ table: { write } }: ArchiveDependencies, { stays, ...item }: Line): Write[] => {
  if (stays) return [];
  const left = emptied(item);
  return [left ? write.put(left) : write.remove(item)];
};

/**
 * Removes what the document holds, and nothing else: what is removed is known to be there. In pieces, each counted; killed
 * in between, the next run goes on where this one stopped.
 */
export const removeRest = async (on: ArchiveDependencies, subject: CaseSubject): Promise<void> => {
  const begun = await on.kept.archived(subject);
  if (begun?.state !== 'removing') return;
  const { archive } = begun;
  const document = await on.archives.get(archive.key, archive.version);
  if (!document || sha256Of(document) !== archive.sha256)
    throw new Fault(`The document of ${subject.id} is not in the bucket of archives as it was put there`);
  const { lines } = readDocument(Buffer.from(document).toString('utf8'));

  await carryOn<StoredKept<ArchivedCase>>(on, {
    find: async () => {
      const stored = await on.kept.find(subject);
      if (!stored || stored.kept.state === 'kept') throw new Fault(`${subject.id} is not archived`);
      return stored as StoredKept<ArchivedCase>;
    },
    isOver: ({ kept }) => kept.state === 'archived',
    async *groups({ kept }): AsyncGenerator<Group> {
      for (const line of lines.slice(kept.removed)) yield writesFor(on, line);
    },
    mark: ({ kept, version }, taken) => [
      on.kept.save({ kept: { ...kept, removed: kept.removed + taken }, version }, kept.archivedAt),
    ],
    last: ({ kept, version }) => [
      on.kept.save({ kept: { ...kept, state: 'archived', removed: lines.length }, version }, undefined),
    ],
  });
  log.info('case.removed', { kind: subject.kind, caseId: subject.id, items: lines.length });
};
