import fc from 'fast-check';
import type { Published, Schema } from '../system/harness/published.ts';
import { goodBodies, goodPaths, lines, type Samples } from './bodies.ts';
import type { Caller } from './callers.ts';
import { hostileSegment, hostileWord, mutated } from './hostile.ts';
import type { Memory } from './memory.ts';
import { valueOf, type Context } from './values.ts';

export type Operation = Published['operations'][number];

/** One request, as it is sent: what is printed of it can be sent again. */
export interface FuzzRequest {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is wrong about it, if anything is. */
type Twist = 'none' | 'caller' | 'path' | 'query' | 'body' | 'raw' | 'headers';

const twist: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 55, arbitrary: fc.constant<Twist>('none') },
  { weight: 6, arbitrary: fc.constant<Twist>('caller') },
  { weight: 6, arbitrary: fc.constant<Twist>('path') },
  { weight: 8, arbitrary: fc.constant<Twist>('query') },
  { weight: 16, arbitrary: fc.constant<Twist>('body') },
  { weight: 4, arbitrary: fc.constant<Twist>('raw') },
  { weight: 5, arbitrary: fc.constant<Twist>('headers') },
);

const nobody: Caller = { name: 'nobody', role: 'public', knows: {} };

let serial = 0;
const unique = () => (serial += 1);

const pathOf = (operation: Operation, context: Context, twisted: boolean): fc.Arbitrary<string> => {
  const named = operation.parameters.filter((one) => one.in === 'path');
  const segments = named.map(({ name, schema }) =>
    fc.oneof(
      {
        weight: 9,
        arbitrary: valueOf(schema, name, context).map((value) =>
          encodeURIComponent(String(value).toWellFormed()),
        ),
      },
      ...(goodPaths[operation.operationId]?.[name] ?? []).map((good) => ({
        weight: 20,
        arbitrary: fc.constant(good),
      })),
      { weight: twisted ? 40 : 0, arbitrary: hostileSegment },
    ),
  );
  return fc
    .tuple(...segments)
    .map((values) =>
      named.reduce(
        (path, { name }, index) => path.replace(`{${name}}`, values[index] || '%20'),
        operation.path,
      ),
    );
};

const queryOf = (operation: Operation, context: Context, twisted: boolean): fc.Arbitrary<string> => {
  const named = operation.parameters.filter((one) => one.in === 'query');
  const usual = named.filter(({ name }) => twisted || name !== 'cursor');
  const proper = fc.record(
    Object.fromEntries(
      usual.map(({ name, schema }) => {
        const good = goodPaths[operation.operationId]?.[name];
        return [name, good ? fc.constantFrom<unknown>(...good) : valueOf(schema, name, context)];
      }),
    ),
    { requiredKeys: usual.filter(({ required }) => required).map(({ name }) => name) },
  );
  const extra = twisted
    ? fc.array(
        fc.tuple(
          fc.oneof(fc.constantFrom('limit', 'cursor', ...named.map(({ name }) => name)), hostileWord),
          hostileWord,
        ),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
    : fc.constant([]);
  return fc.tuple(proper, extra).map(([values, more]) => {
    const pairs = [...Object.entries(values as Record<string, unknown>), ...more].map(
      ([name, value]) =>
        `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(String(value).toWellFormed().slice(0, 6_000))}`,
    );
    return pairs.length > 0 ? `?${pairs.join('&')}` : '';
  });
};

const bodyOf = (operation: Operation, context: Context, kind: Twist): fc.Arbitrary<string | undefined> => {
  const content = operation.requestBody?.content;
  if (!content) return fc.constantFrom(undefined, undefined, undefined, '{}');
  const schema = content['application/json']?.schema as Schema | undefined;
  if (!schema) {
    const good = fc.nat({ max: 1_000 }).map(lines);
    return kind === 'body' || kind === 'raw'
      ? fc.tuple(good, hostileWord).map(([some, word]) => `${some}\n${word}`)
      : good;
  }
  const good = goodBodies[operation.operationId] ?? [];
  const uscc = context.caller.knows['uscc'] ?? '91450300MA5L00001X';
  const proper = fc.oneof(
    { weight: 4, arbitrary: valueOf(schema, '', context) },
    ...good.map((make) => ({
      weight: 6,
      arbitrary: fc.constant(null).map(() => make(uscc, unique(), context.samples)),
    })),
  );
  if (kind === 'raw')
    return fc.tuple(proper, fc.nat()).map(([value, choice]) => broken(JSON.stringify(value) ?? '', choice));
  return (kind === 'body' ? mutated(proper) : proper).map((value) => JSON.stringify(value));
};

/** No JSON any more, or more of it than anybody takes. */
const broken = (json: string, choice: number): string => {
  switch (choice % 6) {
    case 0:
      return json.slice(0, choice % Math.max(1, json.length));
    case 1:
      return '['.repeat(100_000);
    case 2:
      return `{"a":"${'x'.repeat(300 * 1024)}"}`;
    case 3:
      return json.replace(/\d+/, '1e400');
    case 4:
      return json.replace(/"[^"]*"/, '"\\ud800"');
    default:
      return `\ufeff${json}`;
  }
};

const hostileHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom<
  Record<string, string>
>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': '' },
  { 'content-type': '__proto__' },
  { 'accept-language': '__proto__' },
  { 'accept-language': `${'zh;q=0.1,'.repeat(500)}` },
  { accept: 'application/xml' },
  { 'idempotency-key': '' },
  { 'idempotency-key': '__proto__' },
  { 'idempotency-key': 'a#b' },
  { 'idempotency-key': 'k'.repeat(300) },
  { 'content-encoding': 'gzip' },
  { 'x-forwarded-for': "' OR 1=1" },
  { cookie: 'a=b; __proto__=c' },
  { 'if-match': '*' },
  { range: 'bytes=0-1' },
);

const headersOf = (operation: Operation, kind: Twist): fc.Arbitrary<Readonly<Record<string, string>>> => {
  const own = operation.requestBody
    ? { 'content-type': Object.keys(operation.requestBody.content)[0] ?? 'application/json' }
    : {};
  const takes = (header: string) => operation.parameters.some(({ name }) => name === header);
  const [keyed, reasoned] = [takes('Idempotency-Key'), takes('Audit-Reason')];
  const proper = fc.nat({ max: 9 }).map((choice) => ({
    ...own,
    ...(keyed && { 'idempotency-key': `fuzz-${choice === 0 ? 0 : unique()}` }),
    // Now and then without one: where it is required that is refused.
    ...(reasoned && choice !== 1 && { 'audit-reason': encodeURIComponent('试验') }),
  }));
  return kind === 'headers' ? fc.tuple(proper, hostileHeaders).map(([a, b]) => ({ ...a, ...b })) : proper;
};

/** Most often somebody who may call and has such a thing; now and then anybody. */
const callerFor = (
  operation: Operation,
  callers: readonly Caller[],
  memory: Memory,
  kind: Twist,
): fc.Arbitrary<Caller> => {
  const { 'x-roles': roles, parameters } = operation;
  const welcome = roles
    ? callers.filter(({ role, kind }) => roles.includes(role) || roles.includes(`partner:${kind ?? ''}`))
    : callers;
  if (kind === 'caller' || welcome.length === 0) return fc.constantFrom(...callers);
  const named = parameters.find((one) => one.in === 'path');
  return fc.nat({ max: 999 }).map((choice) => {
    const owners =
      named && choice < 800
        ? welcome.filter((one) => memory.owns(one, named.name, named.schema['pattern'] as string | undefined))
        : [];
    const among = owners.length > 0 ? owners : welcome;
    return among[choice % among.length] ?? welcome[0] ?? nobody;
  });
};

/** Requests to one operation: half of them as the document asks, the others with something wrong. */
export const requestTo = (
  operation: Operation,
  callers: readonly Caller[],
  memory: Memory,
  samples: Samples,
): fc.Arbitrary<FuzzRequest> =>
  twist.chain((kind) =>
    callerFor(operation, callers, memory, kind).chain((caller) => {
      const context = { memory, caller, samples };
      return fc
        .tuple(
          pathOf(operation, context, kind === 'path'),
          queryOf(operation, context, kind === 'query'),
          headersOf(operation, kind),
          bodyOf(operation, context, kind),
        )
        .map(([path, query, headers, body]) => ({
          caller,
          method: operation.method,
          path: `${path}${query}`,
          headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
          ...(body !== undefined && operation.method !== 'GET' && { body }),
        }));
    }),
  );
