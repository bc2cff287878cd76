import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { bytesOfItem } from './heads.ts';

export type Attributes = Readonly<Record<string, AttributeValue>>;

interface Written {
  readonly Item?: Attributes;
  readonly Key?: Attributes;
}

/** What DynamoDB was asked, as far as it tells what it costs and what for. */
export interface Asked extends Written {
  readonly TransactItems?: readonly Readonly<Record<string, Written>>[];
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Attributes[] }>>;
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Attributes;
}

/** A task token of AWS is about so long (seen: 600 to 1,000; at most 2,048); the local engine's are short. */
const awsToken = 1_000;

/** The same item, its task token as long as AWS would make it. */
const asOnAws = (value: AttributeValue, name = ''): AttributeValue => {
  if (value.S !== undefined) return name === 'token' ? { S: value.S.padEnd(awsToken, 'A') } : value;
  if (value.M === undefined) return value;
  return { M: Object.fromEntries(Object.entries(value.M).map(([key, one]) => [key, asOnAws(one, key)])) };
};

const firstWord = (value: AttributeValue | undefined): string => (value?.S ?? '').split('#')[0] ?? '';
const digits = /[0-9]{2}/;

/** What kind of thing it is: by its kind, or the words that its keys begin with. */
const kindOf = ({ Item, Key = {} }: Written): string => {
  const { pk, sk } = Item ?? Key;
  const words = [firstWord(pk), firstWord(sk)].filter((word) => word !== '' && !digits.test(word));
  return [...new Set(words)].join(' ') || 'secret';
};

export interface Unit {
  readonly kind: string;
  /** What is put, if anything is. */
  readonly item?: Attributes | undefined;
  readonly units: number;
  /** More than the local database counts, since AWS's task tokens are longer. */
  readonly beyond: number;
}

const kilobytes = (item: Attributes | undefined): number =>
  Math.max(1, Math.ceil(bytesOfItem(item ?? {}) / 1_024));

/** The write units of the tables that a request is billed for, whether or not its conditions held. */
export const writesOf = (asked: Asked): readonly Unit[] => {
  const each = asked.TransactItems?.flatMap((one) => Object.values(one)) ?? [asked];
  const times = asked.TransactItems ? 2 : 1;
  return each.map((one) => {
    const longer = one.Item && asOnAws({ M: { ...one.Item } }).M;
    const [here, there] = [kilobytes(one.Item), kilobytes(longer)];
    return { kind: kindOf(one), item: one.Item, units: there * times, beyond: (there - here) * times };
  });
};

/**
 * Whether it reads what a process keeps for seconds, or the end of a feed that it has not written to yet (docs/adr/0078):
 * how often that is depends on how fast the machine is, and on nothing that is counted here.
 */
export const isKept = (call: string): boolean => keptReads.test(call);
const keptReads =
  /^(GetItem|BatchGetItem|Query) (CALENDAR STAMP|PARTNER|PARTNER-NAMES|COMMITMENT-BARS|COMMITMENT-LIST, LINE-RULES|LINE-RULES PUBLISHED|secret|FEED)$/;

/** What a call is about: `Query ORDER`, `BatchGetItem FEED, WEBHOOK-DELIVERY`. */
export const callOf = (operation: string, asked: Asked): string => {
  const keys = Object.values(asked.RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys);
  const of = [
    ...(asked.TransactItems ?? []).flatMap((one) => Object.values(one)).map(kindOf),
    ...keys.map(({ pk }) => (digits.test(firstWord(pk)) ? 'secret' : firstWord(pk))),
    ...(asked.Item || asked.Key ? [kindOf(asked)] : []),
    ...(asked.ExpressionAttributeValues && !asked.Item
      ? [firstWord(asked.ExpressionAttributeValues[':hash'])]
      : []),
  ];
  const index = asked.IndexName === undefined ? '' : ` by ${asked.IndexName}`;
  if (asked.TransactItems) return operation;
  return `${operation}${index} ${[...new Set(of)].toSorted().join(', ')}`;
};
