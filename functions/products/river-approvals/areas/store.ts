import { lazy } from '../../../common/lazy.ts';
import { ok, type Result } from '../../../common/result.ts';
import { Store, type Refused } from '../../../platform/table/table.ts';
import type { Item } from '../../../platform/table/writes.ts';
import { ProtectedAreas } from './model.ts';
import sample from './sample.json' with { type: 'json' };

interface AreasItem extends Item {
  readonly kind: 'river-areas';
  readonly areas: ProtectedAreas;
}

const key = (version: number) => ({ pk: 'RIVER-AREAS', sk: `V${String(version).padStart(6, '0')}` });

/** What the platform begins with: samples, plainly not official, until an operator puts the real ones in their place. */
export const sampleAreas = lazy((): ProtectedAreas => ProtectedAreas.parse(sample));

/** The protected areas: every version that ever was in force. */
export class RiverAreas extends Store {
  async inForce(): Promise<ProtectedAreas> {
    const { items } = await this.table.query<AreasItem>({ key: 'RIVER-AREAS', newestFirst: true, limit: 1 });
    return items[0]?.areas ?? sampleAreas();
  }

  /** The next version. Refused when another came in between. */
  async replace(areas: Omit<ProtectedAreas, 'version'>): Promise<Result<ProtectedAreas, Refused>> {
    const next: ProtectedAreas = { ...areas, version: (await this.inForce()).version + 1 };
    const written = await this.table.transact([
      this.table.write.create({ ...key(next.version), kind: 'river-areas', areas: next } as AreasItem),
    ]);
    return written.ok ? ok(next) : written;
  }
}
