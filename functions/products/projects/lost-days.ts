import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { absent } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';

/** A step that its department ended, or has yet to end, after its promised limit. */
export const LostStep = z
  .object({
    orderId: z.string(),
    department: z.string(),
    region: z.string(),
    projectId: z.string(),
    stage: z.string(),
    step: z.string(),
    since: Instant.describe('The moment at which the limit was over'),
    /** Working days past the limit; none while it is still open: reckoned when asked. */
    days: z.number().multipleOf(0.5).optional(),
  })
  .meta({ id: 'LostStep' });
export type LostStep = z.infer<typeof LostStep>;

interface LostItem extends Item {
  readonly kind: 'lost-days';
  readonly lost: LostStep;
}

/** What departments were late by (Art. 4: 办理时效), a line for each order that was. */
export class LostDays extends Store {
  async all(department?: string): Promise<LostStep[]> {
    const items = await Array.fromAsync(
      this.table.queryAll<LostItem>({
        key: 'LOST-DAYS',
        ...(department !== undefined && { prefix: keyOf(department, '') }),
      }),
    );
    return items.map(({ lost }) => lost);
  }

  /** Once, when the limit is found to be over; what ended meanwhile stays as it is. */
  begin(lost: LostStep): Write {
    return this.table.write.put(this.#item(lost), absent('pk'));
  }

  end(lost: LostStep): Write {
    return this.table.write.put(this.#item(lost));
  }

  #item(lost: LostStep): LostItem {
    return { pk: 'LOST-DAYS', sk: keyOf(lost.department, lost.orderId), kind: 'lost-days', lost };
  }
}
