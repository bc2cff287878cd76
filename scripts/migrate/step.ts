import type { Instant } from '../../functions/law/instant.ts';
import type { Persons } from '../../functions/platform/persons/persons.ts';
import type { Item, Write } from '../../functions/platform/table/writes.ts';
import type { Table } from '../../functions/platform/table/table.ts';

/** An item as it lies in a table of the layout before. */
export type OldItem = Item & Readonly<Record<string, unknown>>;

/** What a step works with: the table its item lies in, and where the persons go that it finds in the clear. */
export interface Migrating {
  readonly table: Table;
  readonly persons: Persons;
  readonly now: Instant;
}

/**
 * What makes an item of one kind lie as it should: the writes of one transaction, under the version that was read; none
 * where it lies so already. A person is sealed in the transaction that takes it out of the item.
 * @throws Error where it is not an item that this kind ever was; a Fault says more of it
 */
export type Step = (item: OldItem, on: Migrating) => readonly Write[] | Promise<readonly Write[]>;

/** Lies as it lay. */
export const asItIs: Step = () => [];

/** For stores whose items a migration writes under keys that were reckoned before. */
export const noClock = {
  now: (): Instant => {
    throw new Error('A migration reckons nothing');
  },
};
