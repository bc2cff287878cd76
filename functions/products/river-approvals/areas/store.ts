import { lazy } from '../../../common/lazy.ts';
import { instant } from '../../../law/instant.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Item } from '../../../platform/table/writes.ts';
import { Editions, type Edition } from '../editions.ts';
import { ProtectedAreas, type NewAreas } from './model.ts';
import sample from './sample.json' with { type: 'json' };

/** A version as it was kept before versions had a day of their own: in force from the moment it was put. */
interface OlderItem extends Item {
  readonly areas?: ProtectedAreas;
}

const putBefore = instant('2000-01-01T00:00:00.000Z');

const older = ({ areas }: OlderItem): Edition<NewAreas> | undefined => {
  if (!areas) return undefined;
  const { version, ...document } = areas;
  return { version, effectiveAt: putBefore, publishedAt: putBefore, document };
};

/** What the platform begins with: samples, plainly not official, until an operator puts the real ones in their place. */
export const sampleAreas = lazy((): NewAreas => {
  const { version: _, ...areas } = ProtectedAreas.parse(sample);
  return areas;
});

/** The protected areas: every version that ever was in force. */
export class RiverAreas extends Editions<NewAreas> {
  constructor(table: Table) {
    super(table, { pk: 'RIVER-AREAS', sample: sampleAreas, older });
  }
}

export const viewAreas = ({ version, document }: Edition<NewAreas>): ProtectedAreas => ({
  version,
  ...document,
});
