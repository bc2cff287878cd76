import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Fault } from '../../functions/common/fault.ts';
import { Persons } from '../../functions/platform/persons/persons.ts';
import { transactionLimit, type Table } from '../../functions/platform/table/table.ts';
import type { Key } from '../../functions/platform/table/writes.ts';
import { spreadDue } from './due-shards.ts';
import type { Migrating, OldItem, Step } from './step.ts';

export interface Migrated {
  /** Items read, and of those the ones that were written, or would be. */
  readonly read: number;
  readonly changed: Readonly<Record<string, number>>;
  /** What somebody wrote to meanwhile, each time: another run takes it. */
  readonly moved: readonly Key[];
  /** What no step knows, or what is not what its kind ever was, and why. */
  readonly notUnderstood: readonly (Key & { readonly kind: string; readonly why: string })[];
  /** Where to go on; undefined at the end. */
  readonly next: Key | undefined;
}

export interface Migration extends Migrating {
  readonly documents: DynamoDBDocumentClient;
  readonly steps: Readonly<Record<string, Step>>;
  /** Only says what it would do. */
  readonly dryRun: boolean;
}

/** Persons as a migration keeps them: it reads none and erases none. */
export const sealing = (table: Table, keys: string): Persons =>
  new Persons(table, () => ({
    keys,
    get erasures(): string {
      throw new Error('A migration erases nobody');
    },
  }));

/** Others were faster so often that it is left to another run. */
const looks = 5;

type Outcome = 'as it is' | 'changed' | 'moved';

/** Rewrites one item under the version it was read in; read again where somebody was faster. */
const rewrite = async (on: Migration, step: Step, read: OldItem): Promise<Outcome> => {
  const { table, dryRun } = on;
  let item: OldItem | undefined = read;
  for (let look = 0; look < looks; look += 1) {
    const writes = item === undefined ? [] : spreadDue(await step(item, on), item, on);
    if (writes.length === 0) return 'as it is';
    if (writes.length > transactionLimit) throw new Fault('more than one transaction holds');
    if (dryRun || (await table.transact(writes)).ok) return 'changed';
    item = await table.get<OldItem>(read);
  }
  return 'moved';
};

/** One page of a table: what lies as it should is not written again, so that a run may be stopped and begun anew. */
export const migratePage = async (on: Migration, from: Key | undefined): Promise<Migrated> => {
  const { documents, table, steps } = on;
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new ScanCommand({
      TableName: table.name,
      Limit: 200,
      ConsistentRead: true,
      ...(from && { ExclusiveStartKey: { pk: from.pk, sk: from.sk } }),
    }),
  );
  const changed: Record<string, number> = {};
  const moved: Key[] = [];
  const notUnderstood: Migrated['notUnderstood'][number][] = [];
  for (const item of Items as OldItem[]) {
    const { pk, sk, kind } = item;
    const step = Object.hasOwn(steps, kind) ? steps[kind] : undefined;
    try {
      if (!step) throw new Fault('no step');
      const outcome = await rewrite(on, step, item);
      if (outcome === 'changed') changed[kind] = (changed[kind] ?? 0) + 1;
      if (outcome === 'moved') moved.push({ pk, sk });
    } catch (error) {
      // What it holds may be of a person: only what kind of error it is, or what we say ourselves.
      const why = error instanceof Fault ? error.message : error instanceof Error ? error.name : 'unknown';
      notUnderstood.push({ pk, sk, kind: String(kind), why });
    }
  }
  return { read: Items.length, changed, moved, notUnderstood, next: LastEvaluatedKey as Key | undefined };
};
