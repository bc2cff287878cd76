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

interface UseItem extends Item {
  readonly kind: 'dossier-use';
  readonly use: Use;
}

export interface Dossier {
  readonly entries: readonly OnFile[];
  readonly uses: readonly Use[];
}

const partition = (id: string) => keyOf('DOSSIER', id);
const entryKey = (id: string, kind: string) => ({ pk: partition(id), sk: keyOf('ENTRY', kind) });

/** The file of a project, or of a case that stands alone: given once, read by every step, and who read what. */
export class Dossiers extends Store {
  async of(id: string): Promise<Dossier> {
    const items = await Array.fromAsync(this.table.queryAll<EntryItem | UseItem>({ key: partition(id) }));
    return {
      entries: items.flatMap((item) => (item.kind === 'dossier-entry' ? [item.entry] : [])),
      uses: items.flatMap((item) => (item.kind === 'dossier-use' ? [item.use] : [])),
    };
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

  use(id: string, use: Use): Write {
    return this.table.write.put({
      pk: partition(id),
      sk: keyOf('USE', use.kind, use.orderId),
      kind: 'dossier-use',
      use,
    } as UseItem);
  }
}

/** One transaction writes an item once: of two gifts of one kind the later counts. */
const latestOf = (given: readonly Given[]): Given[] => [
  ...new Map(given.map((one) => [one.kind, one])).values(),
];
