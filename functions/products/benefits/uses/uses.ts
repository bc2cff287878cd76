import { createHash } from 'node:crypto';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';

/** For which benefit a person, a loan or a group was counted. */
export interface Use {
  readonly policy: string;
  readonly period: string;
  /** The entitlement; while there is none the use is a reservation. */
  readonly id: string;
  readonly at: Instant;
}

/** Who met a policy but for a person, a loan or a group that was had elsewhere: matched again when that is free. */
export interface WaitsForUse {
  readonly of: string;
  readonly policy: string;
}

/** Of which subjects an entitlement has uses, by their keys: so that what it gives back is found. */
interface UsedByItem extends Item {
  readonly kind: 'benefit-used-by';
  readonly subjects: readonly string[];
}

/** So many may wait for one of them. */
const mostWaiting = 100;

/** All that one person, loan or group was counted for: one item, so that of two at once one is refused. */
interface UsesItem extends Versioned {
  readonly kind: 'benefit-uses';
  readonly uses: readonly Use[];
  readonly waiting?: readonly WaitsForUse[];
}

/** What is counted: which kind of thing, and which one. */
export interface Subject {
  readonly per: 'person' | 'loan' | 'group';
  readonly key: string;
}

/** Nobody's name stands in the table: of the key a digest. */
const usesKey = ({ per, key }: Subject): Key => ({
  pk: keyOf('BENEFIT-USES', per, createHash('sha256').update(key).digest('hex')),
  sk: 'USES',
});

const usedByKey = (id: string): Key => ({ pk: keyOf('BENEFIT-USES', 'BY', id), sk: 'USES' });

const idOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

export interface UsesOf {
  readonly subject: Subject;
  readonly uses: readonly Use[];
  readonly waiting: readonly WaitsForUse[];
  readonly version: number;
}

export const isSameWait = (a: WaitsForUse, b: WaitsForUse): boolean => a.of === b.of && a.policy === b.policy;

export class UsesStore extends Store {
  async of(subjects: readonly Subject[]): Promise<UsesOf[]> {
    const found = await this.table.getAll<UsesItem>(subjects.map(usesKey));
    const known = new Map(found.map((item) => [idOf(item), item]));
    return subjects.map((subject) => {
      const { uses = [], waiting = [], version = 0 } = known.get(idOf(usesKey(subject))) ?? {};
      return { subject, uses, waiting, version };
    });
  }

  save({ subject, uses, waiting, version }: UsesOf): Write {
    const item: UsesItem = {
      ...usesKey(subject),
      kind: 'benefit-uses',
      uses,
      ...(waiting.length > 0 && { waiting: waiting.slice(-mostWaiting) }),
      version,
    };
    return this.table.write.save(item);
  }

  /** Of which subjects an entitlement is going to have uses. */
  usedBy(id: string, subjects: readonly Subject[]): Write {
    const item: UsedByItem = {
      ...usedByKey(id),
      kind: 'benefit-used-by',
      subjects: subjects.map((one) => usesKey(one).pk),
    };
    return this.table.write.put(item);
  }

  /** Who waits for anything that an entitlement has, each once. */
  async waitingFor(id: string): Promise<WaitsForUse[]> {
    const { subjects = [] } = (await this.table.get<UsedByItem>(usedByKey(id))) ?? {};
    if (subjects.length === 0) return [];
    const found = await this.table.getAll<UsesItem>(subjects.map((pk) => ({ pk, sk: 'USES' })));
    const all = found.flatMap(({ waiting = [] }) => waiting);
    return [...new Map(all.map((one) => [keyOf(one.of, one.policy), one])).values()];
  }
}
