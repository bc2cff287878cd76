import { Problem, validation } from '../service/problem.ts';

export type Input = Readonly<Record<string, unknown>>;

export const violated = (name: string, value: unknown, constraint: string): Problem =>
  validation(
    `1 validation error detected: Value ${value === undefined ? 'null' : `'${String(value).slice(0, 200)}'`} at '${name}' failed to satisfy constraint: ${constraint}`,
  );

interface TextRule {
  readonly min?: number;
  readonly max?: number;
}

/** An optional text within its length. */
export function text(
  input: Input,
  name: string,
  { min = 0, max = 1_048_576 }: TextRule = {},
): string | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Problem('SerializationException', `${name} must be a string`);
  if (value.length < min)
    throw violated(name, value, `Member must have length greater than or equal to ${min}`);
  if (value.length > max) throw violated(name, value, `Member must have length less than or equal to ${max}`);
  return value;
}

export function requiredText(input: Input, name: string, rule: TextRule = { min: 1 }): string {
  const value = text(input, name, rule);
  if (value === undefined) throw violated(name, undefined, 'Member must not be null');
  return value;
}

export function integer(input: Input, name: string, min: number, max: number): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (!Number.isInteger(value)) throw new Problem('SerializationException', `${name} must be an integer`);
  const number = value as number;
  if (number < min) throw violated(name, number, `Member must have value greater than or equal to ${min}`);
  if (number > max) throw violated(name, number, `Member must have value less than or equal to ${max}`);
  return number;
}

export function flag(input: Input, name: string): boolean | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new Problem('SerializationException', `${name} must be a boolean`);
  return value;
}

export function oneOf<const T extends string>(
  input: Input,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = text(input, name);
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (!found) throw violated(name, value, `Member must satisfy enum value set: [${allowed.join(', ')}]`);
  return found;
}

export function object(input: Input, name: string): Input | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Problem('SerializationException', `${name} must be an object`);
  return value as Input;
}

export function list(input: Input, name: string): readonly unknown[] | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new Problem('SerializationException', `${name} must be a list`);
  return value;
}

/** Names of machines and executions: 1 to 80 characters without white space, brackets, wildcards and the like. */
export function nameOf(name: string): string {
  // eslint-disable-next-line no-control-regex -- AWS forbids control characters in names.
  const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;
  if (name.length > 80 || name === '' || forbidden.test(name))
    throw new Problem('InvalidName', `Invalid Name: '${name}'`);
  return name;
}

/** A position in a listing, opaque to the caller. */
export const pageToken = (position: unknown): string =>
  Buffer.from(JSON.stringify(position)).toString('base64');

/** The position a token stands for; whatever was not given out by this listing is none. */
export function positionOf<T>(input: Input, isPosition: (value: unknown) => value is T): T | undefined {
  const token = text(input, 'nextToken', { min: 1, max: 3_096 });
  if (token === undefined) return undefined;
  const position = positionIn(token);
  if (!isPosition(position)) throw new Problem('InvalidToken', `Invalid Token: 'Invalid token'`);
  return position;
}

/** @returns undefined of what is no JSON: no position is that */
const positionIn = (token: string): unknown => {
  try {
    return JSON.parse(Buffer.from(token, 'base64').toString());
  } catch {
    return undefined;
  }
};

/** Of listings that go on from a number. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Zero and nothing mean the default page. */
export const pageSize = (input: Input): number => integer(input, 'maxResults', 0, 1_000) || 100;

export const seconds = (ms: number): number => ms / 1_000;

/** Whether what may be encrypted is asked for too: with `METADATA_ONLY` definitions, inputs and outputs stay away. */
export const wantsData = (input: Input): boolean =>
  oneOf(input, 'includedData', ['ALL_DATA', 'METADATA_ONLY']) !== 'METADATA_ONLY';

interface Data {
  readonly input: string;
  readonly output: string | null;
}

/** An execution's data with the word on whether it is there. */
export const dataOf = ({ input, output }: Data, included: boolean): Readonly<Record<string, unknown>> => ({
  ...(included && { input }),
  inputDetails: { included },
  ...(output !== null && { ...(included && { output }), outputDetails: { included } }),
});

interface Started {
  readonly version?: string | undefined;
  readonly alias?: string | undefined;
}

export const startedBy = ({ version, alias }: Started): Readonly<Record<string, unknown>> => ({
  ...(version !== undefined && { stateMachineVersionArn: version }),
  ...(alias !== undefined && { stateMachineAliasArn: alias }),
});
