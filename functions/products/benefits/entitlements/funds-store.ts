import { keyOf } from '../../../platform/table/key.ts';
import { present } from '../../../platform/table/condition.ts';
import { Store, type Table } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { Entitlement } from './model.ts';

/** What of a policy's budget is bound, in fen: reserved for entitlements, paid or not. */
export interface FundItem extends Versioned {
  readonly kind: 'fund';
  readonly reserved: number;
  /** At which it is shared out pro rata: fixed on its day, for everybody. */
  readonly rate?: Rate;
}

/** So much of every sum: `budget` for each `of`, both in fen. */
export interface Rate {
  readonly budget: number;
  readonly of: number;
}

/** An entitlement in the queue of its fund: in order of match, by score the highest first. */
export interface WaitingItem extends Item {
  readonly kind: 'fund-queue';
  readonly id: string;
  readonly fen: number;
}

const partition = (code: string): string => keyOf('FUND', code);
const fundKey = (code: string): Key => ({ pk: partition(code), sk: 'FUND' });

/** The policy whose budget it draws on. */
export const potOf = ({ policy, terms }: Pick<Entitlement, 'policy' | 'terms'>): string =>
  terms.pot ?? policy.code;

/** A higher score sorts first. */
const highest = 9_999_999_999;
const rankOf = (score: number): string =>
  String(highest - Math.min(highest, Math.floor(score))).padStart(10, '0');

/** By what reviewers scored and what tells equals apart, or by the rule of its policy; else nothing comes before the moment. */
const ranksOf = ({ terms: { allocation }, score }: Pick<Entitlement, 'terms' | 'score'>): string[] => {
  if (allocation?.kind !== 'score') return [];
  if (score) return [score.total, ...score.ties].map(rankOf);
  return allocation.score === undefined ? [] : [rankOf(allocation.score)];
};

export const waitingKey = (
  entitlement: Pick<Entitlement, 'id' | 'policy' | 'terms' | 'matchedAt' | 'score'>,
): Key => {
  const { id, matchedAt } = entitlement;
  const rank = ranksOf(entitlement);
  return { pk: partition(potOf(entitlement)), sk: keyOf('WAIT', ...rank, matchedAt, id) };
};

export const waitingWrite = (table: Table, entitlement: Entitlement): Write => {
  const { id, fen } = entitlement;
  const item: WaitingItem = { ...waitingKey(entitlement), kind: 'fund-queue', id, fen };
  return table.write.create(item);
};

export class FundStore extends Store {
  async find(code: string): Promise<FundItem> {
    const found = await this.table.get<FundItem>(fundKey(code));
    return found ?? { ...fundKey(code), kind: 'fund', reserved: 0, version: 0 };
  }

  /** The first in the queue, from the base table: whoever is served has really waited longest. */
  async first(code: string, limit: number): Promise<readonly WaitingItem[]> {
    return (await this.table.query<WaitingItem>({ key: partition(code), prefix: keyOf('WAIT', ''), limit }))
      .items;
  }

  /** What all of its queue are entitled to. */
  async wanted(code: string): Promise<number> {
    const all = this.table.queryAll<WaitingItem>({ key: partition(code), prefix: keyOf('WAIT', '') });
    let sum = 0;
    for await (const { fen } of all) sum += fen;
    return sum;
  }

  reserve(fund: FundItem, reserved: number, rate: Rate | undefined): Write {
    return this.table.write.save({ ...fund, reserved, ...(rate && { rate }) } as FundItem);
  }

  leave(waiting: Key): Write {
    return this.table.write.remove(waiting, present('pk'));
  }
}
