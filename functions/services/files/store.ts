import { addMillis, DAY, type Instant } from '../../law/instant.ts';
import { lookEvery, retentionIndex } from '../../platform/persons/items.ts';
import { listOf, placed, secondList } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { dueKeys } from '../../platform/watch/index-keys.ts';
import type { FileId } from '../dossiers/file-id.ts';
import type { FileSubject, KeptFile } from './model.ts';

export interface StoredFile {
  readonly file: KeptFile;
  readonly version: number;
}

interface FileItem extends Versioned, StoredFile {
  readonly kind: 'file';
}

/** How many files a case has: under a version, so that two requests at once are both counted. */
interface CountItem extends Versioned {
  readonly kind: 'files';
  readonly count: number;
}

/** What has not come, or was not scanned, a day later never will be. */
export const waitsFor = DAY;

const key = (id: string): Key => ({ pk: keyOf('FILE', id), sk: 'FILE' });
const countKey = ({ kind, id }: FileSubject): Key => ({ pk: keyOf('FILES', kind, id), sk: 'COUNT' });
const listKey = ({ kind, id }: FileSubject) => ['FILES', kind, id] as const;
const ownersList = (owner: string) => ['FILES-BY', owner] as const;

export class FileStore extends Store {
  /** Where it lies how many files a case has, and nothing else. */
  static countOf(subject: FileSubject): string {
    return countKey(subject).pk;
  }

  async find(id: string): Promise<StoredFile | undefined> {
    return this.at(key(id));
  }

  async at(place: Key): Promise<StoredFile | undefined> {
    const item = await this.table.get<FileItem>(place);
    return item && { file: item.file, version: item.version };
  }

  async findAll(ids: readonly FileId[]): Promise<readonly KeptFile[]> {
    const items = await this.table.getAll<FileItem>(ids.map(key));
    return items.map(({ file }) => file);
  }

  async list(
    subject: FileSubject,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<KeptFile>> {
    const found = await this.table.query<FileItem>({
      ...listOf(listKey(subject)),
      newestFirst: true,
      ...page,
    });
    return { ...found, items: found.items.map(({ file }) => file) };
  }

  /** The keys of all files of a case. */
  keysOf(subject: FileSubject): AsyncGenerator<Key> {
    return this.table.allKeys(listOf(listKey(subject)));
  }

  /** A page of the keys of a case's files, or of those that one caller handed in, who may have any number. */
  keys(
    of: { readonly subject: FileSubject } | { readonly owner: string },
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Key>> {
    const list = 'subject' in of ? listOf(listKey(of.subject)) : secondList(ownersList(of.owner));
    return this.table.keys({ ...list, ...page });
  }

  async count(subject: FileSubject): Promise<{ count: number; version: number }> {
    const item = await this.table.get<CountItem>(countKey(subject));
    return { count: item?.count ?? 0, version: item?.version ?? 0 };
  }

  create(file: KeptFile, counted: { count: number; version: number }): Write[] {
    const count: CountItem = {
      ...countKey(file.subject),
      kind: 'files',
      count: counted.count + 1,
      version: counted.version,
    };
    return [
      this.#save({ file, version: 0 }, addMillis(file.requestedAt, waitsFor)),
      this.table.write.save(count),
    ];
  }

  /** @param lookAt when its retention is looked at next; nothing more becomes of what is erased */
  replace({ version }: StoredFile, file: KeptFile, lookAt: Instant): Write {
    return this.#save({ file, version }, file.status === 'erased' ? undefined : lookAt);
  }

  #save({ file, version }: StoredFile, lookAt: Instant | undefined): Write {
    const item: FileItem & Item = {
      ...key(file.id),
      kind: 'file',
      file,
      version,
      ...placed({ list: listKey(file.subject), sort: file.id, also: ownersList(file.owner) }),
      ...dueKeys(file.id, lookAt, retentionIndex),
    };
    return this.table.write.save(item);
  }
}

/** What waits for nothing is looked at as often as records of people are. */
export const nextLook = ({ status }: Pick<KeptFile, 'status'>, now: Instant): Instant =>
  addMillis(now, status === 'awaiting-upload' || status === 'scanning' ? waitsFor : lookEvery);
