import type { PlainDate } from '../../../law/plain-date.ts';
import { absent, equals } from '../../../platform/table/condition.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { SubjectKind } from '../../../rule-language/subjects.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { dictionaryOn } from './edition.ts';
import type { IndicatorVersion, RateRelease } from './model.ts';

interface IndicatorItem extends Item {
  readonly kind: 'indicator';
  readonly published: IndicatorVersion;
}
interface RateItem extends Item {
  readonly kind: 'rate';
  readonly published: RateRelease;
}
interface EditionItem extends Versioned {
  readonly kind: 'dictionary-edition';
}

const indicatorsKey = 'INDICATORS';
const ratesKey = 'RATES';
const editionKey: Key = { pk: 'DICTIONARY-EDITION', sk: 'EDITION' };

/** Everything that was published of the dictionary, by the edition that was read before it. */
export interface Edition {
  /** Another number after each publication; 0 before the first. */
  readonly edition: number;
  readonly indicators: readonly IndicatorVersion[];
  readonly rates: readonly RateRelease[];
}

/** The published dictionary. What was read is kept until another edition is published: matching reads one item of it. */
export class Dictionaries extends Store {
  #kept: Edition | undefined;
  readonly #byDay = new Map<string, Dictionary>();

  async edition(): Promise<Edition> {
    const edition = (await this.table.get<EditionItem>(editionKey))?.version ?? 0;
    if (this.#kept?.edition === edition) return this.#kept;
    const [indicators, rates] = await Promise.all([
      Array.fromAsync(this.table.queryAll<IndicatorItem>({ key: indicatorsKey })),
      Array.fromAsync(this.table.queryAll<RateItem>({ key: ratesKey })),
    ]);
    this.#byDay.clear();
    this.#kept = {
      edition,
      indicators: indicators.map(({ published }) => published),
      rates: rates.map(({ published }) => published),
    };
    return this.#kept;
  }

  /** The dictionary in force on a day, of what is told of enterprises, citizens or counties. */
  async on(day: PlainDate, subject: SubjectKind = 'enterprise'): Promise<Dictionary> {
    const edition = await this.edition();
    const key = `${subject} ${day}`;
    const known = this.#byDay.get(key) ?? dictionaryOn(edition, day, subject);
    this.#byDay.set(key, known);
    return known;
  }

  /** Of every kind. */
  async byKind(day: PlainDate): Promise<Readonly<Record<SubjectKind, Dictionary>>> {
    const [enterprise, citizen, county] = await Promise.all([
      this.on(day),
      this.on(day, 'citizen'),
      this.on(day, 'county'),
    ]);
    return { enterprise, citizen, county };
  }

  /** Refuses a transaction if another edition has been published since this one was read. */
  unchanged(edition: number): Write {
    return this.table.write.check(editionKey, edition === 0 ? absent('pk') : equals('version', edition));
  }

  /** As the edition after the one that was read. */
  publishIndicator(published: IndicatorVersion, edition: number): Write[] {
    const sk = keyOf(published.code, 'V', String(published.version).padStart(6, '0'));
    const item: IndicatorItem = { pk: indicatorsKey, sk, kind: 'indicator', published };
    return [this.table.write.create(item), this.#next(edition)];
  }

  publishRate(published: RateRelease, edition: number): Write[] {
    const sk = keyOf(published.code, published.place, published.from);
    const item: RateItem = { pk: ratesKey, sk, kind: 'rate', published };
    return [this.table.write.create(item), this.#next(edition)];
  }

  #next(edition: number): Write {
    const item: EditionItem = { ...editionKey, kind: 'dictionary-edition', version: edition };
    return this.table.write.save(item);
  }
}
