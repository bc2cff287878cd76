import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Condition } from './condition.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { indexes, type Index } from './indexes.ts';

export interface Query {
  /** The partition: of the table itself, or of the index. */
  readonly key: string;
  readonly index?: Index;
  readonly prefix?: string;
  /** Only items whose sort key comes after this one. */
  readonly after?: string;
  /** Only items whose sort key is at most this one. */
  readonly upTo?: string;
  /** Only items whose sort key is one of these two or lies between them; DynamoDB takes one condition on a sort key. */
  readonly between?: readonly [string, string];
  /** Of what the index holds besides keys: what is left out was read all the same. */
  readonly filter?: Condition | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
  readonly newestFirst?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

export const attributesOf = (index: Index | undefined) =>
  index ? indexes[index] : ({ hash: 'pk', range: 'sk' } as const);

/** A query as DynamoDB is asked it; its cursor must be a place inside what is asked for. */
export const queryInput = (
  query: Query,
): Omit<QueryCommandInput, 'TableName'> & { readonly Limit?: number } => {
  const { index, key, prefix, after, upTo, between, filter, limit, cursor, newestFirst } = query;
  const attributes = attributesOf(index);
  const bounds = [
    prefix !== undefined && ['begins_with(#range, :prefix)', ':prefix', prefix],
    after !== undefined && ['#range > :after', ':after', after],
    upTo !== undefined && ['#range <= :upTo', ':upTo', upTo],
    between !== undefined && ['#range BETWEEN :low AND :high', ':low', between[0]],
  ].filter((bound) => bound !== false) as [string, string, string][];
  const inside = ({ [attributes.hash]: hash, [attributes.range]: range = '' }: Record<string, string>) =>
    hash === key &&
    range.startsWith(prefix ?? '') &&
    (after === undefined || range > after) &&
    (upTo === undefined || range <= upTo);
  return {
    ...(index ? { IndexName: index } : { ConsistentRead: true }),
    KeyConditionExpression: ['#hash = :hash', ...bounds.map(([expression]) => expression)].join(' AND '),
    ExpressionAttributeNames: {
      '#hash': attributes.hash,
      ...(bounds.length > 0 && { '#range': attributes.range }),
      ...filter?.names,
    },
    ExpressionAttributeValues: Object.fromEntries([
      [':hash', key],
      ...bounds.map(([, name, value]) => [name, value] as const),
      ...(between ? [[':high', between[1]]] : []),
      ...Object.entries(filter?.values ?? {}),
    ]),
    ...(filter && { FilterExpression: filter.expression }),
    ScanIndexForward: newestFirst !== true,
    ...(limit !== undefined && { Limit: limit }),
    ...(cursor !== undefined && {
      ExclusiveStartKey: decodeCursor(cursor, placeAttributes(index), inside),
    }),
  };
};

/** What tells a place in an index, or in the table. */
const placeAttributes = (index: Index | undefined): readonly string[] => {
  const { hash, range } = attributesOf(index);
  return [...new Set(['pk', 'sk', hash, range])];
};

/** The place of one entry, for a page that ends there. */
export const cursorAt = (entry: Readonly<Record<string, unknown>>, index: Index | undefined): string =>
  encodeCursor(Object.fromEntries(placeAttributes(index).map((name) => [name, entry[name]])));
