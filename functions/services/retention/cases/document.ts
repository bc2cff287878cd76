import { createHash } from 'node:crypto';
import { Fault } from '../../../common/fault.ts';
import * as z from 'zod';
import { Instant } from '../../../law/instant.ts';
import { indexes } from '../../../platform/table/indexes.ts';
import { nameOf, type Item, type Key } from '../../../platform/table/writes.ts';
import { CaseKind, type CaseSubject } from '../../closed-cases/model.ts';

/** The form of the document; another form is another word here. */
const format = 'liban-case/1';
export const contentType = 'application/x-ndjson';

/** The first line of a document: what the others are, and by what they are known to be whole. */
const Manifest = z.object({
  format: z.literal(format),
  subject: z.object({ kind: CaseKind, id: z.string() }),
  endedAt: Instant,
  archivedAt: Instant,
  items: z.record(z.string(), z.int()).describe('How many there are of each kind'),
  sha256: z.string().describe('Of all that follows the first line, in hexadecimal'),
});
type Manifest = z.infer<typeof Manifest>;

/** One item of the case as it lay in the table; `stays`: copied, and still there. */
type Line = Item & { readonly stays?: true };

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Where an item stands in lists and what is due of it says nothing of the case; whoever waits never leaves the platform. */
const leftOut: ReadonlySet<string> = new Set([
  ...Object.values(indexes).flatMap(({ hash, range }) => [hash, range]),
  'facts',
  'expiresAt',
  'dues',
  'token',
]);

/** The token of a waiting execution, as an item of its own (`beside('TOKEN')`). */
const tokenPart = 'TOKEN';

const lineOf = (item: Item, stays: boolean): Line => {
  const { value, ...rest } = item as Item & { value?: unknown };
  const kept = Object.entries(rest).filter(([name]) => !leftOut.has(name));
  return {
    ...(Object.fromEntries(kept) as unknown as Item),
    ...(value !== undefined && item.sk !== tokenPart && { value }),
    ...(stays && { stays: true }),
  };
};

/** Keys in one order whatever the database answers: the same case makes the same document, byte for byte. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const byPlace = (a: Item, b: Item): number => (nameOf(a) < nameOf(b) ? -1 : 1);

const counted = (items: readonly Item[]): Manifest['items'] => {
  const counts = Map.groupBy(items, ({ kind }) => kind);
  return Object.fromEntries([...counts].map(([kind, { length }]) => [kind, length] as const).toSorted());
};

/** Everything of a case as one text: a manifest, and a line for each item, by place. */
export const documentOf = (
  of: { readonly subject: CaseSubject; readonly endedAt: Instant; readonly archivedAt: Instant },
  items: readonly Item[],
  stays: readonly Key[] = [],
): string => {
  const staying = new Set(stays.map(nameOf));
  const lines = items.toSorted(byPlace).map((item) => lineOf(item, staying.has(nameOf(item))));
  const body = lines.map((line) => `${JSON.stringify(line, sorted)}\n`).join('');
  const manifest: Manifest = { format, ...of, items: counted(items), sha256: sha256Of(body) };
  return `${JSON.stringify(manifest, sorted)}\n${body}`;
};

/** @throws Fault where it is not what its manifest says */
export const readDocument = (text: string): { manifest: Manifest; lines: readonly Line[] } => {
  const end = text.indexOf('\n');
  const manifest = Manifest.parse(JSON.parse(text.slice(0, end)));
  const body = text.slice(end + 1);
  if (sha256Of(body) !== manifest.sha256)
    throw new Fault(`The document of ${manifest.subject.id} is not whole`);
  const lines = body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  return { manifest, lines };
};
