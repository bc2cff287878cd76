import { randomUUID } from 'node:crypto';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import { amended } from '../../law/legal-data/document.ts';
import { sampleLaw } from '../../law/legal-data/sample.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Table } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import type { LegalRelease, PublishedLaw } from './model.ts';

export interface TimeStamp extends Item {
  readonly kind: 'time-stamp';
  readonly stamp: string;
  /** In real milliseconds since 1970; an older one has long been seen by everybody. */
  readonly writtenAt?: number;
}

/** Which versions there are: what keeps two publications apart. */
interface HeadItem extends Versioned {
  readonly kind: 'legal-data';
  readonly releases: readonly LegalRelease[];
}

interface VersionItem extends Item {
  readonly kind: 'legal-data-version';
  readonly published: PublishedLaw;
}

const pk = 'LEGAL-DATA';

/** Beside all that time is reckoned by: whoever keeps what it read looks here alone whether it still holds. */
export const timeStampKey = { pk: 'CALENDAR', sk: 'STAMP' };

/** For the transaction that changes any of it. */
export const stampTime = ({ write }: Table): Write => {
  const item: TimeStamp = { ...timeStampKey, kind: 'time-stamp', stamp: randomUUID(), writtenAt: Date.now() };
  return write.put(item);
};
const head = { pk, sk: 'LEGAL-DATA' };
const place = (version: number) => ({ pk, sk: keyOf('V', String(version).padStart(6, '0')) });

/** What a later release added to the sample holds for a version that was published before it. */
const whole = ({ version, effectiveAt, document }: PublishedLaw): LegalVersion => ({
  version,
  effectiveAt,
  document: amended(sampleLaw().document, document),
});

/** The legal data that was published, each version kept for ever. */
export class LegalData extends Store {
  /** Versions never change: each is read once. */
  readonly #known = new Map<number, LegalVersion>();

  async releases(): Promise<readonly LegalRelease[]> {
    return (await this.table.get<HeadItem>(head))?.releases ?? [];
  }

  /** Every version, for `lawAt`: the head is read each time, a version when it is new. */
  async versions(releases?: readonly LegalRelease[]): Promise<LegalVersion[]> {
    const all = (releases ?? (await this.releases())).map(({ version }) => version);
    const unknown = all.filter((version) => !this.#known.has(version));
    for (const { published } of await this.table.getAll<VersionItem>(unknown.map(place)))
      this.#known.set(published.version, whole(published));
    return all.flatMap((version) => this.#known.get(version) ?? []);
  }

  /** Refused when another version was published since `releases` were read. */
  publish(published: PublishedLaw, releases: readonly LegalRelease[]): Write[] {
    const { version, effectiveAt, publishedAt } = published;
    const item: HeadItem = {
      ...head,
      kind: 'legal-data',
      releases: [...releases, { version, effectiveAt, publishedAt }],
      version: releases.length,
    };
    const kept: VersionItem = { ...place(version), kind: 'legal-data-version', published };
    return [this.table.write.save(item), this.table.write.create(kept), stampTime(this.table)];
  }
}
