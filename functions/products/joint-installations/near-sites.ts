import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import { applicantKey } from '../../services/subjects/applicant.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { applicantOf } from './applicant.ts';
import type { Application, CaseId } from './model.ts';
import { cellOf, cellsWithin, metresBetween, type Cell, type Location } from './same-site.ts';
import { claimsOf, mostLookedAt, type Asked } from './asked-at.ts';

/** What a case asks for at a place on the map, in the cell of that place. */
interface PlaceItem extends Item {
  readonly kind: 'site-place';
  readonly location: Location;
  readonly asked: readonly Asked[];
}

/** That an applicant asks for a service at places: of two at once in two cells, which share no item, one looks again. */
interface TurnItem extends Versioned {
  readonly kind: 'site-turn';
}

/** Of an applicant's own cases in a cell so many of the newest are looked at. */
const mostOwn = 100;

const partition = ([x, y]: Cell): string => keyOf('SITE', 'CELL', x, y);
const turnKey = (uscc: string, service: string): Key => ({
  pk: keyOf('SITE', 'OF', uscc),
  sk: keyOf('SERVICE', service),
});

/** What was asked for nearby, with how far off it is. */
export interface AskedNear extends Asked {
  readonly metres: number;
}

export interface Nearby {
  readonly own: readonly AskedNear[];
  readonly others: readonly AskedNear[];
  readonly claim: (id: CaseId, asked: readonly Asked[]) => Write[];
}

/** Where nothing is said of a place on the map, the address alone tells. */
const nowhere: Nearby = { own: [], others: [], claim: () => [] };

/** What has been asked for at places on the map, found by the cells that are near enough: never by a scan. */
export class NearSites extends Store {
  async around(
    application: Pick<Application, 'applicant' | 'site' | 'services' | 'temporary'>,
    metres: number,
  ): Promise<Nearby> {
    const { location } = application.site;
    const uscc = applicantKey(applicantOf(application));
    if (!location) return nowhere;
    const wanted = new Set(claimsOf(application));
    // Before the places: whoever comes in between is seen there, or has taken the turn.
    const turns = await this.table.getAll<TurnItem>([...wanted].map((service) => turnKey(uscc, service)));
    const found = await Promise.all(
      (metres > 0 ? cellsWithin(location, metres) : []).map(async (cell) => {
        const key = partition(cell);
        const [own, all] = await Promise.all([
          this.table.query<PlaceItem>({
            ...{ key, prefix: keyOf('APPLICANT', uscc, '') },
            ...{ limit: mostOwn, newestFirst: true },
          }),
          this.table.query<PlaceItem>({ key, limit: mostLookedAt }),
        ]);
        return [...own.items, ...all.items.filter((item) => item.asked.every((one) => one.uscc !== uscc))];
      }),
    );
    const near = found.flat().flatMap((place) => {
      const off = metresBetween(location, place.location);
      const asked = place.asked.filter(({ service }) => wanted.has(service));
      return off > metres ? [] : asked.map((one): AskedNear => ({ ...one, metres: Math.round(off) }));
    });
    return {
      own: near.filter((one) => one.uscc === uscc),
      others: near.filter((one) => one.uscc !== uscc),
      claim: (id, asked) => [
        ...[...wanted].map((service) => this.#turn(turnKey(uscc, service), turns)),
        this.table.write.put({
          ...{ pk: partition(cellOf(location)), sk: keyOf('APPLICANT', uscc, id) },
          ...{ kind: 'site-place', location, asked },
        } as PlaceItem),
      ],
    };
  }

  #turn({ pk, sk }: Key, turns: readonly TurnItem[]): Write {
    const version = turns.find((turn) => turn.sk === sk)?.version ?? 0;
    return this.table.write.save({ pk, sk, kind: 'site-turn', version } as TurnItem);
  }
}
