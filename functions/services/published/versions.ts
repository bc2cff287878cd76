import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Table } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import { Why } from '../calendar/model.ts';

/** From where what is published is known: a clerk weighs a number by it (../docs/law.md, "Confidence"). */
export const Confidence = z
  .enum(['published-here', 'read', 'reported', 'unverified'])
  .describe('published-here: by the place itself; read, or only reported, elsewhere; unverified: from memory')
  .meta({ id: 'Confidence' });

/** From which day a version holds, why it was published, and whether the next one was seen. */
export const publishing = {
  effectiveFrom: PlainDate.describe('From which day it holds; today or later'),
  why: Why,
  replaces: z.int().min(0).optional().describe('The version seen; 0 for none yet'),
};

/** One version of something published: never changed. */
export const publishedAs = {
  version: z.int().min(1),
  effectiveFrom: PlainDate,
  publishedAt: Instant,
  publishedBy: z.string(),
  why: Why,
};

export interface Published<T> {
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly why: string;
  readonly content: T;
}

type Release = Pick<Published<unknown>, 'version' | 'effectiveFrom'>;

interface HeadItem extends Versioned {
  readonly kind: 'published';
  readonly releases: readonly Release[];
}

interface VersionItem<T> extends Item {
  readonly kind: 'published-version';
  readonly published: Published<T>;
}

/** Versions that one thing may come to have. */
export const mostVersions = 1_000;

/** Things that are published in versions, each kept for ever; which one holds on a day is the latest that has taken effect. */
export class PublishedVersions<T> extends Store {
  readonly #of: string;
  /** @param of the partition's first word, e.g. `LINE-RULES` */
  constructor(table: Table, of: string) {
    super(table);
    this.#of = of;
  }

  #head(name: string) {
    return { pk: keyOf(this.#of, name), sk: 'PUBLISHED' };
  }

  #place(name: string, version: number) {
    return { pk: keyOf(this.#of, name), sk: keyOf('V', String(version).padStart(6, '0')) };
  }

  async releasesOf(name: string): Promise<readonly Release[]> {
    return (await this.table.get<HeadItem>(this.#head(name)))?.releases ?? [];
  }

  async version(name: string, version: number): Promise<Published<T> | undefined> {
    return (await this.table.get<VersionItem<T>>(this.#place(name, version)))?.published;
  }

  /** As it was a few seconds ago. */
  async inForce(name: string, day: PlainDate): Promise<Published<T> | undefined> {
    const head = await this.table.recent<HeadItem>(this.#head(name));
    const release = (head?.releases ?? [])
      .filter(({ effectiveFrom }) => effectiveFrom <= day)
      .toSorted((a, b) => b.version - a.version)[0];
    if (!release) return undefined;
    return (await this.table.recent<VersionItem<T>>(this.#place(name, release.version)))?.published;
  }

  /** Refused when another version was published since `releases` were read. */
  publish(name: string, published: Published<T>, releases: readonly Release[]): Write[] {
    const { version, effectiveFrom } = published;
    return [
      this.table.write.save({
        ...this.#head(name),
        kind: 'published',
        releases: [...releases, { version, effectiveFrom }],
        version: version - 1,
      } as HeadItem),
      this.table.write.create({
        ...this.#place(name, version),
        kind: 'published-version',
        published,
      } as VersionItem<T>),
    ];
  }
}
