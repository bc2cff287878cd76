import type { ServiceHours } from '../../law/calendar/service-hours.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Versioned, Write } from '../../platform/table/writes.ts';

/** A place and when it serves. */
interface PlaceItem extends Versioned {
  readonly kind: 'place';
  readonly place: string;
  readonly hours: ServiceHours;
}

const pk = 'PLACES';

/** The places where people are served, with their hours. Apart from the settings that every decision reads. */
export class Places extends Store {
  find(place: string): Promise<PlaceItem | undefined> {
    return this.table.get<PlaceItem>({ pk, sk: keyOf('PLACE', place) });
  }

  list(page: { readonly limit: number; readonly cursor?: string | undefined }): Promise<Page<PlaceItem>> {
    return this.table.query<PlaceItem>({ key: pk, ...page });
  }

  /** @param version the one it takes the place of; 0 for none */
  set(place: string, hours: ServiceHours, version: number): Write {
    const item: PlaceItem = { pk, sk: keyOf('PLACE', place), kind: 'place', place, hours, version };
    return this.table.write.save(item);
  }
}
