import { createHash } from 'node:crypto';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Key, Versioned, Write } from '../../../platform/table/writes.ts';

/** For which benefit a person, a loan or a group was counted. */
export interface Use {
  readonly policy: string;
  readonly period: string;
  /** The entitlement; while there is none the use is a reservation. */
  readonly id: string;
  readonly at: Instant;
}

/** All that one person, loan or group was counted for: one item, so that of two at once one is refused. */
interface UsesItem extends Versioned {
  readonly kind: 'benefit-uses';
  readonly uses: readonly Use[];
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

const idOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

export interface UsesOf {
  readonly subject: Subject;
  readonly uses: readonly Use[];
  readonly version: number;
}

export class UsesStore extends Store {
  async of(subjects: readonly Subject[]): Promise<UsesOf[]> {
    const found = await this.table.getAll<UsesItem>(subjects.map(usesKey));
    const known = new Map(found.map((item) => [idOf(item), item]));
    return subjects.map((subject) => {
      const { uses = [], version = 0 } = known.get(idOf(usesKey(subject))) ?? {};
      return { subject, uses, version };
    });
  }

  save({ subject, uses, version }: UsesOf): Write {
    const item: UsesItem = { ...usesKey(subject), kind: 'benefit-uses', uses, version };
    return this.table.write.save(item);
  }
}
