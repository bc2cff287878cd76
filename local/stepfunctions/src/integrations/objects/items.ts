import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { isFields, type Fields } from '../../language/reader.ts';
import type { ObjectStore } from './store.ts';

/** What `ItemReader` asks for, its expressions evaluated. */
export interface ItemSource {
  readonly action: 'getObject' | 'listObjectsV2';
  readonly arguments: Fields;
  readonly inputType: InputType;
  readonly csv: CsvRules;
  /** A JSON pointer to the list inside a JSON file. */
  readonly pointer: string | undefined;
  readonly manifest: ManifestType | undefined;
  /** Objects listed are read too, and their items taken in their place. */
  readonly flatten: boolean;
  /** At most `MOST_ITEMS`: it is kept as JSON, which has no infinity. */
  readonly most: number;
}

export const INPUT_TYPES = ['CSV', 'JSON', 'JSONL', 'MANIFEST'] as const;
export type InputType = (typeof INPUT_TYPES)[number];
export const MANIFEST_TYPES = ['ATHENA_DATA', 'S3_INVENTORY'] as const;
export type ManifestType = (typeof MANIFEST_TYPES)[number];
export const DELIMITERS = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' } as const;

export interface CsvRules {
  /** Names given in the definition; the first row has them otherwise. */
  readonly headers: readonly string[] | undefined;
  readonly delimiter: keyof typeof DELIMITERS;
}

/** The data cannot be read as it is described: `States.ItemReaderFailed`. */
export class ItemsUnreadable extends Error {
  override readonly name = 'ItemsUnreadable';
}

/** AWS reads no more of one source. */
export const MOST_ITEMS = 100_000_000;

/** The items of a distributed Map, from a store of objects. */
export async function readItems(store: ObjectStore, source: ItemSource): Promise<readonly unknown[]> {
  const bucket = String(source.arguments['Bucket']);
  const { most } = source;
  if (source.action === 'getObject') {
    const read = source.manifest === 'ATHENA_DATA' ? athenaItems : itemsOf;
    return (await read(store, bucket, String(source.arguments['Key']), source)).slice(0, most);
  }
  const listed = await allListed(store, bucket, String(source.arguments['Prefix'] ?? ''), most);
  if (!source.flatten) return listed.map(({ item }) => item);
  const items: unknown[] = [];
  for (const { key } of listed) {
    items.push(...(await itemsOf(store, bucket, key, source)));
    if (items.length >= most) break;
  }
  return items.slice(0, most);
}

async function allListed(store: ObjectStore, bucket: string, prefix: string, most: number) {
  const found: { readonly key: string; readonly item: Fields }[] = [];
  let after: string | undefined;
  for (;;) {
    const { objects, truncated } = await store.list(bucket, prefix, 1_000, after);
    for (const { key, size, etag, modified } of objects)
      found.push({
        key,
        item: {
          ...{ Etag: etag, Key: key, LastModified: Math.floor(modified.getTime() / 1_000), Size: size },
          StorageClass: 'STANDARD',
        },
      });
    after = objects.at(-1)?.key;
    if (!truncated || after === undefined || found.length >= most) return found.slice(0, most);
  }
}

async function itemsOf(
  store: ObjectStore,
  bucket: string,
  key: string,
  source: ItemSource,
): Promise<readonly unknown[]> {
  const text = new TextDecoder().decode((await store.get(bucket, key)).body);
  switch (source.inputType) {
    case 'JSON':
      return jsonItems(text, source.pointer, key);
    case 'JSONL':
      return lines(text).map((line, index) => parsed(line, `${key}, line ${index + 1}`));
    case 'CSV':
      return csvItems(text, source.csv, key);
    case 'MANIFEST':
      return inventoryItems(store, text);
  }
}

const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ItemsUnreadable(`${place} is not JSON`);
  }
}

/** A list, or an object whose members are the items. */
function jsonItems(text: string, pointer: string | undefined, key: string): readonly unknown[] {
  const found = pointer === undefined ? parsed(text, key) : at(parsed(text, key), pointer, key);
  if (Array.isArray(found)) return found as readonly unknown[];
  if (isFields(found)) return Object.entries(found).map(([Key, Value]) => ({ Key, Value }));
  throw new ItemsUnreadable(`${key}${pointer ?? ''} is neither a list nor an object`);
}

/** RFC 6901. */
function at(value: unknown, pointer: string, key: string): unknown {
  let found = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name))
      throw new ItemsUnreadable(`There is nothing at ${pointer} of ${key}`);
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

function csvItems(text: string, { headers, delimiter }: CsvRules, key: string): readonly unknown[] {
  try {
    return parseCsv(text, {
      ...{ bom: true, delimiter: DELIMITERS[delimiter], skip_empty_lines: true, relax_column_count: true },
      columns: headers === undefined ? true : [...headers],
    });
  } catch (error) {
    throw new ItemsUnreadable(`${key}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Athena's list of the data that it wrote: a line a file, in the format that `InputType` says. */
async function athenaItems(
  store: ObjectStore,
  bucket: string,
  key: string,
  source: ItemSource,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (const line of lines(new TextDecoder().decode((await store.get(bucket, key)).body))) {
    const [, itsBucket = '', itsKey = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(line.trim()) ?? [];
    if (!itsKey) throw new ItemsUnreadable(`'${line}' of the manifest is no address of S3`);
    items.push(...(await itemsOf(store, itsBucket, itsKey, source)));
  }
  return items;
}

/** S3 Inventory's manifest: its files are CSV with the columns of its schema. */
async function inventoryItems(store: ObjectStore, text: string): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const manifest = parsed(text, 'The manifest');
  const { destinationBucket, files, fileSchema, fileFormat = 'CSV' } = isFields(manifest) ? manifest : {};
  if (fileFormat !== 'CSV' || !Array.isArray(files) || typeof fileSchema !== 'string')
    throw new ItemsUnreadable('The manifest is none of an S3 inventory in CSV');
  const bucket = String(destinationBucket).replace(/^arn:[^:]+:s3:::/, '');
  const csv: CsvRules = { headers: fileSchema.split(',').map((name) => name.trim()), delimiter: 'COMMA' };
  for (const file of files as readonly unknown[]) {
    const key = String(isFields(file) ? file['key'] : '');
    const { body } = await store.get(bucket, key);
    items.push(...csvItems(unzipped(body), csv, key));
  }
  return items;
}

const isZipped = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b;

/** S3 writes its inventories zipped. */
const unzipped = (body: Uint8Array): string =>
  new TextDecoder().decode(isZipped(body) ? gunzipSync(body) : body);
