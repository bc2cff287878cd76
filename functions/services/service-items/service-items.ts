import type { PlainDate } from '../../law/plain-date.ts';
import { listOf, placed } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import type { Release, ServiceItemVersion } from './model.ts';
import { inForce } from './rules.ts';

/** Which versions an item has: what is asked first, and what keeps two publications apart. */
interface HeadItem extends Versioned {
  readonly kind: 'service-item';
  readonly code: string;
  readonly releases: readonly Release[];
}

interface VersionItem extends Item {
  readonly kind: 'service-item-version';
  readonly published: ServiceItemVersion;
}

const all = 'SERVICE-ITEMS';
const pk = (code: string) => keyOf('SERVICE-ITEM', code);
const head = (code: string) => ({ pk: pk(code), sk: 'SERVICE-ITEM' });
const place = (code: string, version: number) => ({
  pk: pk(code),
  sk: keyOf('V', String(version).padStart(6, '0')),
});

/** The published items, each version kept for ever. */
export class ServiceItems extends Store {
  async releasesOf(code: string): Promise<readonly Release[]> {
    return (await this.table.get<HeadItem>(head(code)))?.releases ?? [];
  }

  async version(code: string, version: number): Promise<ServiceItemVersion | undefined> {
    return (await this.table.get<VersionItem>(place(code, version)))?.published;
  }

  /** The version by which a case begins on a day; undefined while none has taken effect. As it was a few seconds ago. */
  async inForce(code: string, day: PlainDate): Promise<ServiceItemVersion | undefined> {
    const release = inForce((await this.table.recent<HeadItem>(head(code)))?.releases ?? [], day);
    if (!release) return undefined;
    return (await this.table.recent<VersionItem>(place(code, release.version)))?.published;
  }

  /** A page of items by code, each in the version in force on a day; those yet to take effect in their first. */
  async list(day: PlainDate, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const page = await this.table.query<HeadItem>({ ...listOf(all), limit, cursor });
    const shown = page.items.flatMap(({ code, releases }) => {
      const release = inForce(releases, day) ?? releases[0];
      return release ? [place(code, release.version)] : [];
    });
    const versions = await this.table.getAll<VersionItem>(shown);
    return { ...page, items: versions.map(({ published }) => published) };
  }

  /** Refused when another version was published since `releases` were read. */
  publish(published: ServiceItemVersion, releases: readonly Release[]): Write[] {
    const { code, version, effectiveFrom } = published;
    const item: HeadItem = {
      ...head(code),
      kind: 'service-item',
      code,
      releases: [...releases, { version, effectiveFrom }],
      version: version - 1,
      ...placed({ list: all, sort: code }),
    };
    return [
      this.table.write.save(item),
      this.table.write.create({
        ...place(code, version),
        kind: 'service-item-version',
        published,
      } as VersionItem),
    ];
  }
}
