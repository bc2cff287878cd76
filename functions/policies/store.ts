import { equals } from '../platform/condition.ts';
import type { Table } from '../platform/table.ts';
import type { Item, Key, Versioned, Write } from '../platform/writes.ts';
import type { Policy } from './model.ts';

/** A version of a policy as it was read. */
export interface StoredPolicy {
  readonly policy: Policy;
  readonly version: number;
}

interface VersionItem extends Versioned, StoredPolicy {
  readonly kind: 'policy';
}
/** What is published, once more in one partition: the catalogue is one query, and never half of a change. */
interface PublishedItem extends Item {
  readonly kind: 'published-policy';
  readonly policy: Policy;
}
/** That a department has, or once had, a policy of its own. */
interface DepartmentItem extends Item {
  readonly kind: 'policy-department';
  readonly department: string;
}
interface EditionItem extends Versioned {
  readonly kind: 'catalogue-edition';
}

const place = (version: number): string => `V#${String(version).padStart(6, '0')}`;
const key = (code: string, version: number): Key => ({ pk: `POLICY#${code}`, sk: place(version) });
const published = 'POLICIES';
const departments = 'POLICY-DEPARTMENTS';
const publishedKey = (code: string): Key => ({ pk: published, sk: code });
const editionKey: Key = { pk: 'POLICIES-EDITION', sk: 'EDITION' };

/** The items of policies. A catalogue that was read is kept until another edition is published. */
export class PolicyStore {
  readonly #table: Table;
  #kept: { readonly edition: number; readonly policies: readonly Policy[] } | undefined;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Every version, newest first. */
  versions(code: string): Promise<StoredPolicy[]> {
    return Array.fromAsync(
      this.#table.queryAll<VersionItem>({ key: `POLICY#${code}`, prefix: 'V#', newestFirst: true }),
    );
  }

  async find(code: string, version: number): Promise<Policy | undefined> {
    return (await this.#table.get<VersionItem>(key(code, version)))?.policy;
  }

  /** The published version of a policy. */
  async published(code: string): Promise<Policy | undefined> {
    return (await this.#table.get<PublishedItem>(publishedKey(code)))?.policy;
  }

  /** Fen that may be reserved under a policy, by the newest version that was ever published; none was: nothing. */
  async budget(code: string): Promise<number> {
    const newest = (await this.versions(code)).find(({ policy }) => policy.status !== 'draft');
    return newest === undefined ? 0 : (newest.policy.fund.budget ?? Number.MAX_SAFE_INTEGER);
  }

  /** Every department that ever published a policy. */
  async departments(): Promise<string[]> {
    const items = this.#table.queryAll<DepartmentItem>({ key: departments });
    return (await Array.fromAsync(items)).map(({ department }) => department);
  }

  /** The edition of the catalogue: another number after each publication; 0 before the first. */
  async edition(): Promise<number> {
    return (await this.#table.get<EditionItem>(editionKey))?.version ?? 0;
  }

  /** All that is published, by code. The edition is read first: newer policies under an older number do no harm. */
  async catalogue(): Promise<{ readonly edition: number; readonly policies: readonly Policy[] }> {
    const edition = await this.edition();
    if (this.#kept?.edition === edition) return this.#kept;
    const items = await Array.fromAsync(this.#table.queryAll<PublishedItem>({ key: published }));
    this.#kept = { edition, policies: items.map(({ policy }) => policy) };
    return this.#kept;
  }

  write({ policy, version }: StoredPolicy): Write {
    const item: VersionItem = { ...key(policy.code, policy.version), kind: 'policy', policy, version };
    return version === 0
      ? this.#table.write.create({ ...item, version: 1 } as VersionItem)
      : this.#table.write.replace(item);
  }

  /** Puts a version into the catalogue, or takes the policy out of it, as the edition after the one that was read. */
  publish(code: string, policy: Policy | undefined, edition: number): Write[] {
    const item: PublishedItem | undefined = policy && {
      ...publishedKey(code),
      kind: 'published-policy',
      policy,
    };
    const next: EditionItem = { ...editionKey, kind: 'catalogue-edition', version: edition };
    const known: DepartmentItem[] = policy
      ? [{ pk: departments, sk: policy.department, kind: 'policy-department', department: policy.department }]
      : [];
    return [
      ...known.map((one) => this.#table.write.put(one)),
      item ? this.#table.write.put(item) : this.#table.write.remove(publishedKey(code)),
      edition === 0
        ? this.#table.write.create({ ...next, version: 1 } as EditionItem)
        : this.#table.write.put({ ...next, version: edition + 1 } as EditionItem, equals('version', edition)),
    ];
  }
}
