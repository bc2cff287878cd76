import { type Text, text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import { lastDayOf } from '../../law/last-day.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Acted, MovedDue } from '../../platform/watch/climb-limits.ts';
import { movedFacts, rungFacts } from '../../platform/watch/record.ts';
import type { Contact } from './model.ts';
import type { Addressee, Note, Post, Sending } from './post.ts';
import { isTold, parties, rungMoveOf, type Party, type Row, type Saying, type ToldTable } from './told.ts';

/** Who a party is in this matter, one or several: known already, or looked up only where it is told something. */
type Known = Addressee | readonly Addressee[] | undefined;
export type Address = Known | (() => Promise<Known>);
export type Addresses = Readonly<Partial<Record<Exclude<Party, 'operators'>, Address>>>;

/** What is told besides the words. */
export interface Telling {
  readonly to: Addresses;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Of a benefit: by it its messages are found again when it is archived. */
  readonly entitlementId?: string;
  /** What machines read of it: the `data` of its event. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Instant;
  readonly sending?: Sending;
}

const callWords = ({ name, phone }: Contact): Text => {
  const number = phone === undefined ? '' : phone;
  return text(
    `咨询：${name}${number && `（${number}）`}。`,
    ` Questions: ${name}${number && ` (${number})`}.`,
  );
};

/** What a saying comes to, of this time; undefined where there is nothing to tell. */
export const noteOf = <T>(
  { code, title, body, until, call }: Saying<T>,
  of: T,
  { subject, entitlementId, facts }: Pick<Telling, 'subject' | 'entitlementId' | 'facts'>,
): Note | undefined => {
  const said = body(of);
  if (said === undefined) return undefined;
  const [due, contact] = [until?.(of), call?.(of)];
  const last = contact && callWords(contact);
  const lastDay = due && lastDayOf(due);
  return {
    code,
    title: title.zh,
    body: `${said.zh}${last?.zh ?? ''}`,
    en: { title: title.en, body: `${said.en}${last?.en ?? ''}` },
    subject,
    ...(entitlementId !== undefined && { entitlementId }),
    ...(lastDay && { lastDay }),
    ...(contact && { contact }),
    data: { ...facts, ...(lastDay && { lastDay }) },
  };
};

/** Tells everybody whom a row names. */
export class Teller {
  readonly #post: Post;
  constructor(post: Post) {
    this.#post = post;
  }

  /** The writes by which each is told, for the transaction of the move itself: so nobody is told twice, or of nothing. */
  async tell<T>(row: Row<T>, of: T, telling: Telling): Promise<Write[]> {
    const told = await Promise.all(parties.map((party) => this.#tellOne(row, party, of, telling)));
    return told.flat();
  }

  /** That a limit nears, or has passed: by the row of its rung. */
  tellRung<T>(table: ToldTable<never, T>, rung: Acted, of: T, telling: Telling): Promise<Write[]> {
    const facts = { ...telling.facts, ...rungFacts(rung) };
    return this.tell(table[rungMoveOf(rung)], { ...of, rung }, { ...telling, facts });
  }

  /** That a calendar has moved limits, where it has moved any. */
  async tellMoved<T>(
    table: Pick<ToldTable<never, T>, 'deadline-moved'>,
    moved: readonly MovedDue[],
    of: T,
    telling: Telling,
  ): Promise<Write[]> {
    if (moved.length === 0) return [];
    const facts = { ...telling.facts, limits: moved.map(movedFacts) };
    return this.tell(table['deadline-moved'], { ...of, moved }, { ...telling, facts });
  }

  async #tellOne<T>(row: Row<T>, party: Party, of: T, telling: Telling): Promise<Write[]> {
    const { to, at, sending = {} } = telling;
    const cell = row[party];
    const note = isTold(cell) ? noteOf(cell, of, telling) : undefined;
    if (!note) return [];
    if (sending.sandbox && party !== 'partner') return [];
    const readers = party === 'operators' ? [{ kind: 'operators' } as const] : await known(to[party]);
    const how = party === 'partner' ? sending : sending.once === undefined ? {} : { once: sending.once };
    const part = isTold(cell) ? cell.part?.(of) : undefined;
    const written = await Promise.all(
      readers.map((reader) =>
        part && reader.kind !== 'partner'
          ? this.#post.toGather(reader, note, part, at)
          : this.#post.to(reader, note, at, how),
      ),
    );
    return written.flat();
  }
}

const isSeveral = (readers: Address): readers is readonly Addressee[] => Array.isArray(readers);

const known = async (address: Address): Promise<readonly Addressee[]> => {
  const found = typeof address === 'function' ? await address() : address;
  if (found === undefined) return [];
  return isSeveral(found) ? found : [found];
};
