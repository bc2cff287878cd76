import type { Instant } from '../../law/instant.ts';
import { keyOf } from '../table/key.ts';
import type { Page, Table } from '../table/table.ts';
import type { Item, Write } from '../table/writes.ts';
import type { PersonRef } from './model.ts';

/** Why a record of a person is gone. */
export type ErasedFor =
  | { readonly why: 'request'; readonly erasure: string }
  | { readonly why: 'retention' }
  /** Consent to keep it was withdrawn, or another took its place. */
  | { readonly why: 'withdrawal' };

/** That a record was erased: says nothing of the person, and is never taken back. */
export interface ErasedRecord {
  readonly ref: PersonRef;
  readonly at: Instant;
  readonly reason: ErasedFor;
}

interface RegisterItem extends Item {
  readonly kind: 'erased-person';
  readonly erased: ErasedRecord;
}

/** By month, so that what came after a moment is found without reading what came before. */
const partition = (month: string) => keyOf('ERASED', month);
const monthOf = (at: string): string => at.slice(0, 7);

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
};

/** Where a replay stands: the month, and the place in it. */
const cursorOf = (month: string, inMonth: string | undefined) => `${month} ${inMonth ?? ''}`;

/**
 * Every erasure there ever was, in a table that is never set back to an older moment: when the others have been, this one
 * says what is to be erased again.
 */
export class ErasureRegister {
  readonly #table: () => Table;
  constructor(table: () => Table) {
    this.#table = table;
  }

  entry(erased: ErasedRecord): Write {
    const item: RegisterItem = {
      pk: partition(monthOf(erased.at)),
      sk: keyOf(erased.at, erased.ref),
      kind: 'erased-person',
      erased,
    };
    return this.#table().write.put(item);
  }

  /** A page of what was erased since a moment, oldest first; without a cursor there is no more. */
  async page(
    { since, until, cursor }: { since: Instant; until: Instant; cursor?: string | undefined },
    limit: number,
  ): Promise<Page<ErasedRecord>> {
    const [month = '', inMonth = ''] = (cursor ?? cursorOf(monthOf(since), undefined)).split(' ');
    const page = await this.#table().query<RegisterItem>({
      key: partition(month),
      after: since,
      limit,
      ...(inMonth !== '' && { cursor: inMonth }),
    });
    const items = page.items.map(({ erased }) => erased);
    if (page.cursor !== undefined) return { items, cursor: cursorOf(month, page.cursor) };
    return month < monthOf(until) ? { items, cursor: cursorOf(monthAfter(month), undefined) } : { items };
  }
}
