import { addressKey } from '../../../law/identifiers/address.ts';
import { absent, equals } from '../../../platform/table/condition.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import { KeptCases } from '../../../services/closed-cases/kept-cases.ts';
import type { Emergency } from './model.ts';

interface EmergencyItem extends Versioned {
  readonly kind: 'emergency-works';
  readonly emergency: Emergency;
}

export interface StoredEmergency {
  readonly emergency: Emergency;
  readonly version: number;
}

/** Which works a utility has under way at a place: the newest that it reported there. */
interface AtPlace extends Item {
  readonly kind: 'emergency-at';
  readonly emergencyId: string;
}

type Place = Pick<Emergency, 'partner' | 'site' | 'service'>;

const partition = (id: string) => keyOf('EMERGENCY', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'EMERGENCY' });
const placeKey = ({ partner, site: { region, address }, service }: Place): Key => ({
  pk: keyOf('EMERGENCY-AT', region, addressKey(region, address)),
  sk: keyOf('BY', partner, service),
});

export class Emergencies extends Store {
  static partitionOf = partition;
  static keyOf = key;

  async find(id: string): Promise<StoredEmergency | undefined> {
    const found = await this.table.get<EmergencyItem>(key(id));
    return found && { emergency: found.emergency, version: found.version };
  }

  /** What the same utility reported last at that place. */
  async lastAt(place: Place): Promise<string | undefined> {
    return (await this.table.get<AtPlace>(placeKey(place)))?.emergencyId;
  }

  /** @param last what was reported there before: of two at once the second is refused, and finds the first */
  create(emergency: Emergency, last: string | undefined): Write[] {
    const { id, reportedAt } = emergency;
    const at: AtPlace = { ...placeKey(emergency), kind: 'emergency-at', emergencyId: id };
    return [
      this.table.write.create({
        ...key(id),
        kind: 'emergency-works',
        version: 1,
        emergency,
      } as EmergencyItem),
      this.table.write.put(at, last === undefined ? absent('pk') : equals('emergencyId', last)),
      new KeptCases(this.table).keep({ kind: 'emergency-works', id }, reportedAt),
    ];
  }

  replace({ version, emergency: { id } }: StoredEmergency, after: Emergency): Write {
    const item: EmergencyItem = { ...key(id), kind: 'emergency-works', version, emergency: after };
    return this.table.write.replace(item);
  }
}
