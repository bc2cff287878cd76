import { CITY, type Region } from '../../law/identifiers/region.ts';
import { unwrap, type Result } from '../../common/result.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { Store, type Refused } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import type { Partner, PartnerId, Service } from './model.ts';

interface PartnerItem extends Versioned {
  readonly kind: 'partner';
  readonly partner: Partner;
}

/** A partner stands in the list of each region it serves: who serves what where is one query. */
interface RegionItem extends Item {
  readonly kind: 'region-partner';
  readonly id: PartnerId;
  readonly services: readonly Service[];
}

const key = (id: string) => ({ pk: `PARTNER#${id}`, sk: 'PARTNER' });
const regionKey = (region: string, id: string) => ({ pk: `REGION#${region}`, sk: `PARTNER#${id}` });

const regionItem = ({ id, services }: Partner, region: Region): RegionItem => ({
  ...regionKey(region, id),
  kind: 'region-partner',
  id,
  services,
});

export class Partners extends Store {
  async find(id: string): Promise<Partner | undefined> {
    return (await this.table.get<PartnerItem>(key(id)))?.partner;
  }

  async list(): Promise<Partner[]> {
    const found = this.table.queryAll<PartnerItem>({ index: 'byList', key: 'PARTNERS' });
    return (await Array.fromAsync(found)).map(({ partner }) => partner);
  }

  /** The partner that is a department, by the code that policies name it by. */
  async ofDepartment(name: string): Promise<Partner | undefined> {
    return (await this.list()).find(({ kind, department }) => kind === 'department' && department === name);
  }

  add(partner: Partner): Promise<Result<void, Refused>> {
    return this.table.transact([
      this.table.write.create(this.#item(partner, 1)),
      ...partner.regions.map((region) => this.table.write.put(regionItem(partner, region))),
    ]);
  }

  /** Replaces a partner by what `change` makes of it; undefined when there is none. */
  async change(id: string, change: (partner: Partner) => Partner): Promise<Partner | undefined> {
    const changed = await untilWritten(this.table, async () => {
      const found = await this.table.get<PartnerItem>(key(id));
      if (!found) return decided(undefined);
      const changed = change(found.partner);
      const left = found.partner.regions.filter((region) => !changed.regions.includes(region));
      return decided(changed, [
        this.table.write.replace(this.#item(changed, found.version)),
        ...changed.regions.map((region) => this.table.write.put(regionItem(changed, region))),
        ...left.map((region): Write => this.table.write.remove(regionKey(region, id))),
      ]);
    });
    return unwrap(changed);
  }

  /** Who provides each service in a region: those of the region itself and those of the whole city. */
  async providersIn(region: Region): Promise<ReadonlyMap<Service, readonly PartnerId[]>> {
    const providers = new Map<Service, PartnerId[]>();
    for (const place of new Set([region, CITY])) {
      for await (const { id, services } of this.table.queryAll<RegionItem>({
        key: `REGION#${place}`,
        prefix: 'PARTNER#',
      }))
        for (const service of services)
          providers.set(service, [...new Set([...(providers.get(service) ?? []), id])]);
    }
    return providers;
  }

  #item(partner: Partner, version: number): PartnerItem {
    return {
      ...key(partner.id),
      kind: 'partner',
      partner,
      version,
      listKey: 'PARTNERS',
      listSort: partner.id,
    };
  }
}
