import { keptKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import type { Obligation, RiverCase, RiverStatus } from './model.ts';
import type { PublicDecision } from './public-decision.ts';

/** The rungs that are done with, by limit. */
export type Rungs = Readonly<Record<string, readonly string[]>>;

interface CaseItem extends Versioned, WatchKeys {
  readonly kind: 'river-approval';
  readonly case: RiverCase;
  /** Who waits for somebody to do something: the execution. Never leaves the platform. */
  readonly token?: string | undefined;
  readonly rungs?: Rungs;
}

interface ObligationItem extends Versioned, WatchKeys {
  readonly kind: 'river-obligation';
  readonly obligation: Obligation;
}

interface DecisionItem extends Item {
  readonly kind: 'river-decision';
  readonly decision: PublicDecision;
}

export interface StoredRiver {
  readonly case: RiverCase;
  readonly version: number;
  readonly token?: string | undefined;
  readonly rungs: Rungs;
  readonly keys: WatchKeys;
}
export interface StoredObligation {
  readonly obligation: Obligation;
  readonly version: number;
  readonly keys: WatchKeys;
}
export interface RiverFile extends StoredRiver {
  readonly obligations: readonly StoredObligation[];
}

const partition = (id: string) => `RIVER#${id}`;
export const obligationKey = (number: number) => `OBLIGATION#${String(number).padStart(3, '0')}`;
const all = 'RIVER-APPROVALS';
const ofApplicant = (uscc: string) => `RIVER-APPROVALS-OF#${uscc}`;

/** The items of cases at the window: the only place that knows their keys. */
export class RiverCases extends Store {
  /** The case with its obligations, in one query. */
  async open(id: string): Promise<RiverFile | undefined> {
    const items = await Array.fromAsync(
      this.table.queryAll<CaseItem | ObligationItem | DecisionItem>({ key: partition(id) }),
    );
    const found = items.find((item): item is CaseItem => item.kind === 'river-approval');
    if (!found) return undefined;
    const { case: one, version, token, rungs = {} } = found;
    return {
      case: one,
      version,
      token,
      rungs,
      keys: keptKeys(found),
      obligations: items
        .filter((item): item is ObligationItem => item.kind === 'river-obligation')
        .map((item) => ({ obligation: item.obligation, version: item.version, keys: keptKeys(item) })),
    };
  }

  async list(
    of: { uscc: string } | { status?: RiverStatus | undefined },
    paging: { limit: number; cursor?: string | undefined },
  ): Promise<Page<RiverCase>> {
    const place =
      'uscc' in of
        ? ({ index: 'byList', key: ofApplicant(of.uscc) } as const)
        : ({ index: 'byState', key: `${all}#${of.status ?? 'to-be-decided'}` } as const);
    const page = await this.table.query<CaseItem>({ ...place, ...paging, newestFirst: true });
    return { ...page, items: page.items.map((item) => item.case) };
  }

  async decisions(paging: { limit: number; cursor?: string | undefined }): Promise<Page<PublicDecision>> {
    const page = await this.table.query<DecisionItem>({
      index: 'byList',
      key: 'RIVER-DECISIONS',
      ...paging,
      newestFirst: true,
    });
    return { ...page, items: page.items.map(({ decision }) => decision) };
  }

  create(one: RiverCase, keys: WatchKeys): Write {
    return this.table.write.create(this.#item({ case: one, version: 1, rungs: {}, keys }));
  }

  replace(stored: StoredRiver): Write {
    return this.table.write.replace(this.#item(stored));
  }

  /** Version 0 is one that is not there yet. */
  putObligation(id: string, { obligation, version, keys }: StoredObligation): Write {
    return this.table.write.save({
      pk: partition(id),
      sk: obligationKey(obligation.number),
      kind: 'river-obligation',
      obligation,
      version,
      ...keys,
    } as ObligationItem);
  }

  publish(decision: PublicDecision): Write {
    return this.table.write.create({
      pk: partition(decision.id),
      sk: 'DECISION',
      kind: 'river-decision',
      decision,
      listKey: 'RIVER-DECISIONS',
      listSort: `${decision.decidedAt}#${decision.id}`,
    } as DecisionItem);
  }

  #item({ case: one, version, token, rungs, keys }: StoredRiver): CaseItem {
    return {
      pk: partition(one.id),
      sk: 'CASE',
      kind: 'river-approval',
      case: one,
      version,
      ...(token !== undefined && { token }),
      listKey: ofApplicant(one.applicant.uscc),
      stateKey: `${all}#${one.status}`,
      listSort: one.id,
      rungs,
      ...keys,
    };
  }
}
