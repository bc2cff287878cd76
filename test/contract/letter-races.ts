import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { dynamoDbClient } from '../../local/dynamodb/tables.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { tellingOrders } from '../unit/services/telling/fixture.ts';
import type { Stored } from '../../functions/services/orders/store.ts';
import type { Act } from '../../functions/services/orders/acts.ts';
import { addMillis } from '../../functions/law/instant.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { benchTable } from '../../scripts/bench/bench-table.ts';
import { by, due, letterOrder } from '../unit/products/consultations/letters.ts';

/**
 * Races on a database: each side has read the letter open, one a millisecond before it is due, one when it is. Exactly
 * one of them is taken, and over so many races each of them is at times.
 */
export const raceLetters = async (count: number): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-races-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const client = dynamoDbClient(database.endpoint);
  try {
    await benchTable(client, 'letters');
    const table = new Table(
      'letters',
      DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    );
    const { orders, store } = tellingOrders({ table, clock: { now: () => due } });
    const attempt = async (stored: Stored, done: Act, now: typeof due) => {
      const acted = await orders.act(stored, done, { now, workingTime: by });
      return acted.ok && (await table.transact(acted.value.writes)).ok;
    };
    const race = async (number: number) => {
      const { id } = letterOrder(number);
      await table.transact(await orders.place(letterOrder(number), by));
      const stored = await store.find(id);
      if (!stored) throw new Error('no letter');
      const answer: Act = { type: 'replied', eventId: 'e', position: 'no-objection' };
      const sides = [
        () => attempt(stored, answer, addMillis(due, -1)),
        () => attempt(stored, { type: 'lapsed' }, due),
      ];
      const [first, second] = number % 2 === 0 ? sides : sides.toReversed();
      const won = await Promise.all([first?.(), second?.()]);
      expect(won.filter(Boolean), id).toHaveLength(1);
      const kept = (await store.find(id))?.order;
      expect(kept?.status).toBe(won[number % 2 === 0 ? 0 : 1] ? 'replied' : 'deemed-consent');
      expect(kept?.outcome?.outcome).toBe(kept?.status);
      return kept?.status;
    };
    const seen = new Set<string | undefined>();
    for (let start = 0; start < count; start += 20)
      for (const status of await Promise.all(
        Array.from({ length: 20 }, (_, index) => race(start + index + 1)),
      ))
        seen.add(status);
    expect(seen).toEqual(new Set(['replied', 'deemed-consent']));
  } finally {
    client.destroy();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
