import { keyOf } from '../table/key.ts';
import { Store, type Page } from '../table/table.ts';
import type { Item, Versioned, Write } from '../table/writes.ts';
import { beginning, hashOf, verifyChain, type AuditEntry, type Chain } from './model.ts';

interface EntryItem extends Item {
  readonly kind: 'audit-entry';
  readonly entry: AuditEntry;
}

/** The end of the chain: whoever adds an entry writes it under the version that it read. */
interface HeadItem extends Versioned {
  readonly kind: 'audit-head';
  readonly sequence: number;
  readonly hash: string;
}

const partition = 'AUDIT';
const headKey = { pk: 'AUDIT-HEAD', sk: 'HEAD' };
const place = (sequence: number) => keyOf('ENTRY', String(sequence).padStart(12, '0'));

export type Act = Omit<AuditEntry, 'sequence' | 'previous' | 'hash'>;

/** What was done by operators and departments, in one chain of hashes: nobody changes or removes an entry unseen. */
export class AuditTrail extends Store {
  /** The writes that add an entry. Another entry in between refuses them. */
  async entry(act: Act): Promise<{ entry: AuditEntry; writes: Write[] }> {
    const head = await this.table.get<HeadItem>(headKey);
    const sequence = (head?.sequence ?? 0) + 1;
    const linked = { ...act, sequence, previous: head?.hash ?? beginning };
    const entry: AuditEntry = { ...linked, hash: hashOf(linked) };
    const next: HeadItem = {
      ...headKey,
      kind: 'audit-head',
      sequence,
      hash: entry.hash,
      version: head?.version ?? 0,
    };
    const item: EntryItem = { pk: partition, sk: place(sequence), kind: 'audit-entry', entry };
    return { entry, writes: [this.table.write.save(next), this.table.write.create(item)] };
  }

  async list(page: { limit: number; cursor?: string | undefined }): Promise<Page<AuditEntry>> {
    const found = await this.table.query<EntryItem>({ key: partition, newestFirst: true, ...page });
    return { ...found, items: found.items.map(({ entry }) => entry) };
  }

  /** Whether every entry is as it was written and follows from the one before, up to the head. */
  async verify(expected?: Pick<AuditEntry, 'sequence' | 'hash'>): Promise<Chain & { whole: boolean }> {
    const head = await this.table.get<HeadItem>(headKey);
    const chain = await verifyChain(this.#all(), expected);
    const reached = Math.max(head?.sequence ?? 0, expected?.sequence ?? 0);
    return { ...chain, whole: chain.broken === undefined && chain.entries >= reached };
  }

  async *#all(): AsyncGenerator<AuditEntry> {
    for await (const { entry } of this.table.queryAll<EntryItem>({ key: partition })) yield entry;
  }
}
