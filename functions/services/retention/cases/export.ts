import { Fault } from '../../../common/fault.ts';
import type { Instant } from '../../../law/instant.ts';
import { nameOf, type Item } from '../../../platform/table/writes.ts';
import type { Archive, CaseSubject, Contents } from '../../closed-cases/model.ts';
import { pushesIn } from '../../webhooks/pushes.ts';
import type { ArchiveDependencies } from './dependencies.ts';
import { contentType, documentOf, readDocument, sha256Of } from './document.ts';

/** Everything that the case consists of, as it is now, with what was pushed of it. */
const itemsOf = async (
  { table }: ArchiveDependencies,
  { partitions, keys = [] }: Contents,
): Promise<Item[]> => {
  const lie: Item[] = [];
  for (const key of new Set(partitions)) lie.push(...(await Array.fromAsync(table.queryAll<Item>({ key }))));
  lie.push(...(await table.getAll<Item>(keys)));
  const all = [...lie, ...(await pushesIn(table, lie))];
  return [...new Map(all.map((item) => [nameOf(item), item])).values()];
};

/** The document of a case: made again of the same case as of the same moment, it is the same. */
export const documentOfCase = async (
  on: ArchiveDependencies,
  of: { readonly subject: CaseSubject; readonly endedAt: Instant; readonly archivedAt: Instant },
  contents: Contents,
): Promise<string> => documentOf(of, await itemsOf(on, contents), contents.stays);

const objectKey = ({ kind, id }: CaseSubject): string => `cases/${kind}/${id}.ndjson`;

/** The version of the object that holds just this; undefined where none does. */
const versionThere = async (
  { archives }: ArchiveDependencies,
  key: string,
  sha256: string,
): Promise<string | undefined> => {
  const found = await archives.find(key);
  const there = found && (await archives.get(key, found.version));
  return there && sha256Of(there) === sha256 ? found.version : undefined;
};

/**
 * Puts the document into the bucket and reads it back: only what was read is believed. One that lies there already is not
 * put again.
 * @throws Fault where it does not come back as it was put: nothing may be removed
 */
export const durable = async (
  on: ArchiveDependencies,
  subject: CaseSubject,
  document: string,
): Promise<Archive> => {
  const key = objectKey(subject);
  const sha256 = sha256Of(document);
  const before = await versionThere(on, key, sha256);
  if (before === undefined) await on.archives.put(key, document, { contentType });
  const version = before ?? (await versionThere(on, key, sha256));
  if (version === undefined) throw new Fault(`The document of ${subject.id} was not read back as it was put`);
  const bytes = Buffer.byteLength(document);
  return { key, version, bytes, sha256, items: readDocument(document).lines.length };
};
