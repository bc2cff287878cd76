import type { Instant } from '../../law/instant.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import type { Given, OnFile, Use } from './model.ts';

interface EntryItem extends Item {
  readonly kind: 'dossier-entry';
  readonly entry: OnFile;
}

/** What one order was served with: many kinds, written at once, since a transaction holds so many items and no more. */
type Served = Omit<Use, 'kind'> & { readonly kinds: readonly MaterialKind[] };

interface UseItem extends Item {
  readonly kind: 'dossier-use';
  readonly use: Served;
}

/** The most kinds on a file: departments are handed what they need of it in one order, an item of the table (400 KB). */
export const mostKinds = 100;

export interface Dossier {
  readonly entries: readonly OnFile[];
  readonly uses: readonly Use[];
}

const partition = (id: string) => keyOf('DOSSIER', id);
const entryKey = (id: string, kind: string) => ({ pk: partition(id), sk: keyOf('ENTRY', kind) });

/** The file of a project, or of a case that stands alone: given once, read by every step, and who read what. */
export class Dossiers extends Store {
  /** Where a file lies, and nothing else. */
  static partitionOf(id: string): string {
    return partition(id);
  }

  async of(id: string): Promise<Dossier> {
    const items = await Array.fromAsync(this.table.queryAll<EntryItem | UseItem>({ key: partition(id) }));
    return {
      entries: items.flatMap((item) => (item.kind === 'dossier-entry' ? [item.entry] : [])),
      uses: items.flatMap((item) => (item.kind === 'dossier-use' ? usesOf(item.use) : [])),
    };
  }

  /** Whether these can still be given: a later gift of a kind that is on file takes no more room. */
  async hasRoomFor(id: string, given: readonly Given[]): Promise<boolean> {
    const query = { key: partition(id), prefix: entryKey(id, '').sk };
    const there = await Array.fromAsync(this.table.queryAll<EntryItem>(query), ({ entry }) => entry.kind);
    return new Set([...there, ...given.map(({ kind }) => kind)]).size <= mostKinds;
  }

  /** Of these kinds, what is on file. */
  async onFile(id: string, kinds: readonly MaterialKind[]): Promise<OnFile[]> {
    const items = await this.table.getAll<EntryItem>(kinds.map((kind) => entryKey(id, kind)));
    return items.map(({ entry }) => entry);
  }

  give(id: string, given: readonly Given[], givenBy: OnFile['givenBy'], givenAt: Instant): Write[] {
    return latestOf(given).map((one) =>
      this.table.write.put({
        ...entryKey(id, one.kind),
        kind: 'dossier-entry',
        entry: { kind: one.kind, given: one, givenBy, givenAt },
      } as EntryItem),
    );
  }

  /** That an order was served with these kinds; nothing is written where it was served with none. */
  use(id: string, use: Served): Write[] {
    if (use.kinds.length === 0) return [];
    const item: UseItem = { pk: partition(id), sk: keyOf('USE', use.orderId), kind: 'dossier-use', use };
    return [this.table.write.put(item)];
  }
}

const usesOf = ({ kinds, ...use }: Served): Use[] => kinds.map((kind) => ({ kind, ...use }));

/** One transaction writes an item once: of two gifts of one kind the later counts. */
const latestOf = (given: readonly Given[]): Given[] => [
  ...new Map(given.map((one) => [one.kind, one])).values(),
];
