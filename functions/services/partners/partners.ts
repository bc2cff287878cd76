import { isDeepStrictEqual } from 'node:util';
import { unwrap } from '../../common/result.ts';
import { CITY, type Region } from '../../law/identifiers/region.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { Service, type Partner, type PartnerId } from './model.ts';
import { claimsAfter, resolve, type Claim, type Claims } from './names.ts';
import type { Providers } from './territories.ts';

interface PartnerItem extends Versioned {
  readonly kind: 'partner';
  readonly partner: Partner;
}

/** A partner as it was read: `version` guards what is written back. */
export interface StoredPartner {
  readonly partner: Partner;
  readonly version: number;
}

/** A partner stands in the list of each region it serves: who serves what where is one query. */
interface RegionItem extends Item {
  readonly kind: 'region-partner';
  readonly id: PartnerId;
  readonly services: readonly Service[];
}

/** A name of the registry, and whose it is: all in one partition, so that they are read together, as they are now. */
interface ClaimItem extends Item {
  readonly kind: 'partner-name';
  readonly claim: Claim;
}

const key = (id: string): Key => ({ pk: keyOf('PARTNER', id), sk: 'PARTNER' });
const regionKey = (region: string, id: string): Key => ({
  pk: keyOf('REGION', region),
  sk: keyOf('PARTNER', id),
});
const listKey = 'PARTNERS';
const names = 'PARTNER-NAMES';

export class Partners extends Store {
  static keyOf(id: string): Key {
    return key(id);
  }

  /** A partner among what was read, retired or not. */
  static among(items: readonly Item[]): Partner | undefined {
    return (items.find(({ kind }) => kind === 'partner') as PartnerItem | undefined)?.partner;
  }

  /** A partner by its id, unless it is retired: then it is nobody any more. */
  async find(id: string): Promise<Partner | undefined> {
    const partner = (await this.open(id))?.partner;
    return partner?.retired === undefined ? partner : undefined;
  }

  /** The same as it was a few seconds ago: who calls. */
  async recent(id: string): Promise<Partner | undefined> {
    const partner = await this.recentlyOpen(id);
    return partner?.retired === undefined ? partner : undefined;
  }

  /** As it was a few seconds ago, retired or not: what it is called, and whom to call. */
  async recentlyOpen(id: string): Promise<Partner | undefined> {
    return (await this.table.recent<PartnerItem>(key(id)))?.partner;
  }

  /** Who has what is asked of a partner: that partner, or the last of those that have succeeded it. */
  async successorOf(id: string): Promise<string> {
    const next = (await this.recentlyOpen(id))?.retired?.successor;
    return next === undefined ? id : this.successorOf(next);
  }

  /** A partner as it is kept, retired or not. */
  open(id: string): Promise<StoredPartner | undefined> {
    return this.table.get<PartnerItem>(key(id));
  }

  /** Those of these ids that there are, retired ones too, in one read. */
  async findAll(ids: readonly string[]): Promise<Partner[]> {
    return (await this.table.getAll<PartnerItem>(ids.map(key))).map(({ partner }) => partner);
  }

  /** All there ever were. */
  async list(): Promise<Partner[]> {
    const found = this.table.queryAll<PartnerItem>({ index: 'byList', key: listKey });
    return (await Array.fromAsync(found)).map(({ partner }) => partner);
  }

  /** Every name of the registry, as of now. */
  async claims(): Promise<Claims> {
    const found = this.table.queryAll<ClaimItem>({ key: names });
    return new Map(await Array.fromAsync(found, ({ sk, claim }): [string, Claim] => [sk, claim]));
  }

  /** The same as they were a few seconds ago: for who is asked, not for who takes a name. */
  async recentClaims(): Promise<Claims> {
    const found = await this.table.recentAll<ClaimItem>(names);
    return new Map(found.map(({ sk, claim }): [string, Claim] => [sk, claim]));
  }

  /** The partner that is a department, by the department's own code. */
  async ofDepartment(name: string): Promise<Partner | undefined> {
    const id = resolve(await this.claims(), { role: 'department', name });
    return id.ok ? this.find(id.value) : undefined;
  }

  /** A partner as it is to be, in the lists of its regions; refused when somebody wrote it since it was read. */
  write({ partner, version }: StoredPartner, before?: Partner): Write[] {
    const regions = partner.retired ? [] : partner.regions;
    const left = (before?.regions ?? []).filter((region) => !regions.includes(region));
    return [
      this.table.write.save(partnerItem(partner, version)),
      ...regions.map((region) => this.table.write.put(regionItem(partner, region))),
      ...left.map((region) => this.table.write.remove(regionKey(region, partner.id))),
    ];
  }

  /** Written as it is, so that whoever retires or renames it at the same moment looks again. */
  touch({ partner, version }: StoredPartner): Write {
    return this.table.write.save(partnerItem(partner, version));
  }

  /** Refuses a transaction if it was written since it was read. */
  unchanged({ partner, version }: StoredPartner): Write {
    return this.table.write.check(key(partner.id), equals('version', version));
  }

  /** What the names become; a name that another has taken meanwhile refuses the transaction. */
  writeClaims(before: Claims, after: Claims): Write[] {
    const { put, remove } = this.table.write;
    const gone = [...before].filter(([sk]) => !after.has(sk));
    const set = [...after].filter(([sk, claim]) => !isDeepStrictEqual(before.get(sk), claim));
    return [
      ...set.map(([sk, claim]) => {
        const item: ClaimItem = { pk: names, sk, kind: 'partner-name', claim };
        const had = before.get(sk);
        return put(item, had ? equals('claim.id', had.id) : absent('pk'));
      }),
      ...gone.map(([sk, claim]) => remove({ pk: names, sk }, equals('claim.id', claim.id))),
    ];
  }

  /** Registers a partner whose names are free, as a test or a migration does it: without asking what goes by them. */
  async add(partner: Partner): Promise<void> {
    await this.table.transact([
      ...this.write({ partner, version: 0 }),
      ...this.writeClaims(new Map(), claimsAfter(new Map(), undefined, partner)),
    ]);
  }

  /** Changes what is nobody's name: where webhooks go. */
  async change(id: string, change: (partner: Partner) => Partner): Promise<Partner | undefined> {
    const changed = await untilWritten(this.table, async () => {
      const found = await this.open(id);
      if (!found) return decided(undefined);
      const partner = change(found.partner);
      return decided(partner, this.write({ ...found, partner }, found.partner));
    });
    return unwrap(changed);
  }

  /**
   * Who provides each service in a region: those registered for the region itself, and those for the whole city. As it was
   * a few seconds ago: an order that is placed after its partner has retired goes to who succeeds it.
   */
  async providersIn(region: Region): Promise<ReadonlyMap<Service, Providers>> {
    const [local, city] = await Promise.all([
      region === CITY ? [] : this.#registeredIn(region),
      this.#registeredIn(CITY),
    ]);
    const of = (all: readonly RegionItem[], service: Service): PartnerId[] =>
      all.filter(({ services }) => services.includes(service)).map(({ id }) => id);
    return new Map(
      Service.options.map((service) => [service, { local: of(local, service), city: of(city, service) }]),
    );
  }

  async #registeredIn(place: Region): Promise<readonly RegionItem[]> {
    return this.table.recentAll<RegionItem>(keyOf('REGION', place));
  }
}

const partnerItem = (partner: Partner, version: number): PartnerItem => ({
  ...key(partner.id),
  kind: 'partner',
  partner,
  version,
  listKey,
  listSort: partner.id,
});

const regionItem = ({ id, services }: Partner, region: Region): RegionItem => ({
  ...regionKey(region, id),
  kind: 'region-partner',
  id,
  services,
});
