import { absent, equals } from '../../../platform/table/condition.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { listOf, placed } from '../../../platform/table/indexes.ts';
import { Store, type Page } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { Allocation, Policy } from './model.ts';
import type { CheckedRules } from '../../../rule-language/tree.ts';

/** A policy with its checked rules: what was published, frozen. */
export interface CheckedPolicy {
  readonly policy: Policy;
  readonly rules: CheckedRules;
}

/** A version of a policy as it was read; a draft has no checked rules yet. */
export interface StoredPolicy {
  readonly policy: Policy;
  readonly rules?: CheckedRules | undefined;
  readonly version: number;
}

/** The checked rules as one JSON text: as a tree of attributes they would be deeper than DynamoDB allows. */
type RulesText = string;

interface VersionItem extends Versioned {
  readonly kind: 'policy';
  readonly policy: Policy;
  readonly rules?: RulesText;
}
/** What is published, once more in one partition: the catalogue is one query, and never half of a change. */
interface PublishedItem extends Item {
  readonly kind: 'published-policy';
  readonly policy: Policy;
  readonly rules: RulesText;
}
/** That a department has, or once had, a policy of its own. */
interface DepartmentItem extends Item {
  readonly kind: 'policy-department';
  readonly department: string;
}
interface EditionItem extends Versioned {
  readonly kind: 'catalogue-edition';
}

const partition = (code: string): string => keyOf('POLICY', code);
const place = (version: number): string => keyOf('V', String(version).padStart(6, '0'));
const key = (code: string, version: number): Key => ({ pk: partition(code), sk: place(version) });
const catalogueKey = 'POLICIES';
const departments = 'POLICY-DEPARTMENTS';
const publishedKey = (code: string): Key => ({ pk: catalogueKey, sk: code });
const draftList = ['POLICY-DRAFTS'];
const editionKey: Key = { pk: 'POLICIES-EDITION', sk: 'EDITION' };

const rulesOf = (rules: RulesText): CheckedRules => JSON.parse(rules) as CheckedRules;
const stored = ({ policy, rules, version }: VersionItem): StoredPolicy => ({
  policy,
  version,
  ...(rules !== undefined && { rules: rulesOf(rules) }),
});
const checked = ({ policy, rules }: PublishedItem): CheckedPolicy => ({ policy, rules: rulesOf(rules) });

/** The items of policies. A catalogue that was read is kept until another edition is published. */
export class PolicyStore extends Store {
  #kept: { readonly edition: number; readonly policies: readonly CheckedPolicy[] } | undefined;

  /** Every version, newest first. */
  async versions(code: string): Promise<StoredPolicy[]> {
    const items = this.table.queryAll<VersionItem>({
      key: partition(code),
      prefix: keyOf('V', ''),
      newestFirst: true,
    });
    return (await Array.fromAsync(items)).map(stored);
  }

  async find(code: string, version: number): Promise<StoredPolicy | undefined> {
    const item = await this.table.get<VersionItem>(key(code, version));
    return item && stored(item);
  }

  /** The published version of a policy. */
  async published(code: string): Promise<CheckedPolicy | undefined> {
    const item = await this.table.get<PublishedItem>(publishedKey(code));
    return item && checked(item);
  }

  /** The newest version that was ever published, in force or not. */
  async newest(code: string): Promise<Policy | undefined> {
    return (await this.versions(code)).find(({ policy }) => policy.status !== 'draft')?.policy;
  }

  /**
   * Fen that may be reserved under a policy and how, by its newest version with a fund of its own: one that shares another's
   * says nothing of whoever waits for what it had before. None was published: nothing.
   */
  async fund(code: string): Promise<{ readonly budget: number; readonly allocation?: Allocation }> {
    const newest = (await this.versions(code)).find(
      ({ policy: { status, fund } }) => status !== 'draft' && fund.sharedWith === undefined,
    );
    if (newest === undefined) return { budget: 0 };
    const { budget, allocation } = newest.policy.fund;
    return { budget: budget ?? Number.MAX_SAFE_INTEGER, ...(allocation && { allocation }) };
  }

  /** Every department that ever published a policy. */
  async departments(): Promise<string[]> {
    const items = this.table.queryAll<DepartmentItem>({ key: departments });
    return (await Array.fromAsync(items)).map(({ department }) => department);
  }

  /** The edition of the catalogue: another number after each publication; 0 before the first. */
  async edition(): Promise<number> {
    return (await this.table.get<EditionItem>(editionKey))?.version ?? 0;
  }

  /** Refuses a transaction if another edition has been published since this one was read. */
  unchanged(edition: number): Write {
    return this.table.write.check(editionKey, edition === 0 ? absent('pk') : equals('version', edition));
  }

  /** All that is published, by code. The edition is read first: newer policies under an older number do no harm. */
  async catalogue(): Promise<{ readonly edition: number; readonly policies: readonly CheckedPolicy[] }> {
    const edition = await this.edition();
    if (this.#kept?.edition === edition) return this.#kept;
    const items = await Array.fromAsync(this.table.queryAll<PublishedItem>({ key: catalogueKey }));
    this.#kept = { edition, policies: items.map(checked) };
    return this.#kept;
  }

  /** Drafts, by code. */
  async drafts(page: { limit: number; cursor?: string | undefined }): Promise<Page<Policy>> {
    const found = await this.table.query<VersionItem>({ ...listOf(draftList), ...page });
    return { ...found, items: found.items.map(({ policy }) => policy) };
  }

  write({ policy, rules, version }: StoredPolicy): Write {
    const item: VersionItem = {
      ...key(policy.code, policy.version),
      kind: 'policy',
      policy,
      ...(rules && { rules: JSON.stringify(rules) }),
      version,
      // No longer there once it is published: what is put in its place stands in no list.
      ...(policy.status === 'draft' && placed({ list: draftList, sort: policy.code })),
    };
    return this.table.write.save(item);
  }

  /** Puts a version into the catalogue, or takes the policy out of it, as the edition after the one that was read. */
  publish(code: string, published: CheckedPolicy | undefined, edition: number): Write[] {
    const item: PublishedItem | undefined = published && {
      ...publishedKey(code),
      kind: 'published-policy',
      policy: published.policy,
      rules: JSON.stringify(published.rules),
    };
    const next: EditionItem = { ...editionKey, kind: 'catalogue-edition', version: edition };
    const department = published?.policy.department;
    const known: DepartmentItem[] =
      department === undefined
        ? []
        : [{ pk: departments, sk: keyOf(department), kind: 'policy-department', department }];
    return [
      ...known.map((one) => this.table.write.put(one)),
      item ? this.table.write.put(item) : this.table.write.remove(publishedKey(code)),
      this.table.write.save(next),
    ];
  }
}
