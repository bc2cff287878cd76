import type { Item, Write } from '../../functions/platform/table/writes.ts';
import type { Table } from '../../functions/platform/table/table.ts';

/** An item as it lies in a table of the layout before. */
export type OldItem = Item & Readonly<Record<string, unknown>>;

/**
 * What makes an item of one kind lie as it should: the writes of one transaction, under the version that was read; none
 * where it lies so already.
 * @throws Error where it is not an item that this kind ever was
 */
export type Step = (item: OldItem, table: Table) => readonly Write[];

/** Lies as it lay. */
export const asItIs: Step = () => [];
