import { listOf, placed } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import type { ErasedPerson, Erasure } from './model.ts';
import { shippedPeriod, type PeriodInForce, type RetainedKind } from './periods.ts';

/** A request as it was read, with how far its carrying out has come. */
export interface StoredErasure {
  readonly erasure: Erasure;
  readonly version: number;
  readonly cursor?: string | undefined;
  /** The records are done: how far what lies beside them has come. */
  readonly besideCursor?: string | undefined;
  /** Who reads for a citizen, as it was before anything of it was erased: of a child its guardian. */
  readonly reader?: string | undefined;
}

interface ErasureItem extends Versioned, StoredErasure {
  readonly kind: 'erasure';
}

interface OutcomeItem extends Item {
  readonly kind: 'erasure-record';
  readonly record: ErasedPerson;
}

interface PeriodItem extends Versioned {
  readonly kind: 'retention-period';
  readonly period: PeriodInForce;
}

const requests = 'ERASURES';
const key = (id: string) => ({ pk: keyOf('ERASURE', id), sk: 'ERASURE' });
const recordPrefix = keyOf('RECORD', '');
const periodKey = (kind: RetainedKind) => ({ pk: keyOf('RETENTION-PERIOD', kind), sk: 'PERIOD' });

export class RetentionStore extends Store {
  find(id: string): Promise<StoredErasure | undefined> {
    return this.table.get<ErasureItem>(key(id));
  }

  async list(page: { limit: number; cursor?: string | undefined }): Promise<Page<Erasure>> {
    const found = await this.table.query<ErasureItem>({
      ...listOf(requests),
      newestFirst: true,
      ...page,
    });
    return { ...found, items: found.items.map(({ erasure }) => erasure) };
  }

  save({ erasure, version, cursor, besideCursor, reader }: StoredErasure): Write {
    return this.table.write.save({
      ...key(erasure.id),
      kind: 'erasure',
      erasure,
      version,
      ...(cursor !== undefined && { cursor }),
      ...(besideCursor !== undefined && { besideCursor }),
      ...(reader !== undefined && { reader }),
      ...placed({ list: requests, sort: erasure.id }),
    } as ErasureItem);
  }

  /** What became of a record; said again when it changes. */
  outcome(erasure: string, ref: string, record: ErasedPerson): Write {
    const item: OutcomeItem = {
      pk: key(erasure).pk,
      sk: `${recordPrefix}${ref}`,
      kind: 'erasure-record',
      record,
    };
    return this.table.write.put(item);
  }

  /** The first so many. */
  async someOutcomes(erasure: string, limit: number): Promise<ErasedPerson[]> {
    const query = { key: key(erasure).pk, prefix: recordPrefix, limit };
    return (await this.table.query<OutcomeItem>(query)).items.map(({ record }) => record);
  }

  async outcomes(erasure: string): Promise<ErasedPerson[]> {
    const all = this.table.queryAll<OutcomeItem>({ key: key(erasure).pk, prefix: recordPrefix });
    return (await Array.fromAsync(all)).map(({ record }) => record);
  }

  async period(kind: RetainedKind): Promise<PeriodInForce> {
    return (await this.table.get<PeriodItem>(periodKey(kind)))?.period ?? shippedPeriod(kind);
  }

  async setPeriod(period: PeriodInForce): Promise<Write> {
    const found = await this.table.get<PeriodItem>(periodKey(period.kind));
    const item: PeriodItem = {
      ...periodKey(period.kind),
      kind: 'retention-period',
      period,
      version: found?.version ?? 0,
    };
    return this.table.write.save(item);
  }
}
