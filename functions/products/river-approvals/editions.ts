import { Fault } from '../../common/fault.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { instant, type Instant } from '../../law/instant.ts';
import { startOfDay, type PlainDate } from '../../law/plain-date.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Table } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';

/** When a version was published and takes effect. */
export interface Release {
  readonly version: number;
  readonly effectiveAt: Instant;
  readonly publishedAt: Instant;
}

/** A version of what is published for the window. */
export interface Edition<D> extends Release {
  readonly document: D;
}

/** What was in force at a moment, and a write that fails where anything was published since it was read. */
export interface InForce<D> {
  readonly edition: Edition<D>;
  readonly unchanged: Write;
}

/** Which versions there are: what keeps two publications apart. */
interface HeadItem extends Versioned {
  readonly kind: string;
  readonly releases: readonly Release[];
}

interface EditionItem<D> extends Item {
  readonly edition: Edition<D>;
}

export const mostEditions = 500;

/** Before anything was published the sample holds, and always has. */
const always = instant('2000-01-01T00:00:00.000Z');

const lastFirst = (a: Release, b: Release): number =>
  a.effectiveAt === b.effectiveAt ? b.version - a.version : a.effectiveAt < b.effectiveAt ? 1 : -1;

export interface Kept<D> {
  /** The partition, e.g. `RIVER-RULES`. */
  readonly pk: 'RIVER-RULES' | 'RIVER-AREAS';
  readonly sample: () => D;
  /** A version of an older layout, as its item has it. */
  readonly older?: (item: Item) => Edition<D> | undefined;
}

/**
 * What the window publishes in versions: each kept for ever, superseded and never edited. A version takes effect with its
 * day, never before it is published; of two in effect the one that took effect last holds.
 */
export class Editions<D> extends Store {
  /** Versions never change: each is read once. */
  readonly #known = new Map<number, Edition<D>>();
  readonly #kept: Kept<D>;
  constructor(table: Table, kept: Kept<D>) {
    super(table);
    this.#kept = kept;
  }

  get #head() {
    return { pk: this.#kept.pk, sk: 'HEAD' } as const;
  }

  get #sample(): Edition<D> {
    return { version: 1, effectiveAt: always, publishedAt: always, document: this.#kept.sample() };
  }

  /** What there is, the oldest first; the sample is the first of them. */
  async #releases(): Promise<{ readonly head: number; readonly releases: readonly Release[] }> {
    const head = await this.table.get<HeadItem>(this.#head);
    if (head) return { head: head.version, releases: head.releases };
    return { head: 0, releases: [this.#sample, ...(await this.#olderOnes())] };
  }

  /** Versions of a layout that had no head. */
  async #olderOnes(): Promise<Edition<D>[]> {
    const { pk, older } = this.#kept;
    if (!older) return [];
    const items = await Array.fromAsync(this.table.queryAll<Item>({ key: pk }));
    return items.flatMap((item) => older(item) ?? []);
  }

  async find(version: number): Promise<Edition<D> | undefined> {
    if (version === 1) return this.#sample;
    const known = this.#known.get(version);
    if (known) return known;
    const item = await this.table.get<EditionItem<D>>(this.#place(version));
    const found = item && (this.#kept.older?.(item) ?? item.edition);
    if (found) this.#known.set(version, found);
    return found;
  }

  async releases(): Promise<readonly Release[]> {
    return (await this.#releases()).releases;
  }

  /** Whether an operator has published anything in place of the sample. */
  async inForce(now: Instant): Promise<InForce<D>> {
    const { head, releases } = await this.#releases();
    const last = releases.filter(({ effectiveAt }) => effectiveAt <= now).toSorted(lastFirst)[0];
    const edition = await this.find(last?.version ?? 1);
    if (!edition) throw new Fault(`A version of ${this.#kept.pk} has gone`);
    const unchanged = this.table.write.check(this.#head, head === 0 ? absent('pk') : equals('version', head));
    return { edition, unchanged };
  }

  /** Every version that may still hold: the one in force, and those to come. */
  async current(now: Instant): Promise<readonly Edition<D>[]> {
    const { edition } = await this.inForce(now);
    const later = (await this.releases()).filter(({ effectiveAt }) => effectiveAt > now);
    const found = await Promise.all(later.map(({ version }) => this.find(version)));
    return [edition, ...found.flatMap((one) => one ?? [])];
  }

  /** The next version with its writes, refused in their transaction where another came in between; or that there are too many. */
  async next(
    document: D,
    effectiveFrom: PlainDate,
    now: Instant,
  ): Promise<Result<{ readonly edition: Edition<D>; readonly writes: Write[] }, 'too-many'>> {
    const { head, releases } = await this.#releases();
    if (releases.length >= mostEditions) return err('too-many');
    const version = (releases.at(-1)?.version ?? 1) + 1;
    const begins = startOfDay(effectiveFrom);
    const edition: Edition<D> = {
      version,
      effectiveAt: begins > now ? begins : now,
      publishedAt: now,
      document,
    };
    const { document: _, ...release } = edition;
    const known = releases.map(({ version: of, effectiveAt, publishedAt }) => ({
      version: of,
      effectiveAt,
      publishedAt,
    }));
    const kept: EditionItem<D> = { ...this.#place(version), kind: 'river-edition', edition };
    const item: HeadItem = {
      ...this.#head,
      kind: 'river-editions',
      releases: [...known, release],
      version: head,
    };
    return ok({ edition, writes: [this.table.write.save(item), this.table.write.create(kept)] });
  }

  #place(version: number) {
    return { pk: this.#kept.pk, sk: keyOf(`V${String(version).padStart(6, '0')}`) };
  }
}
