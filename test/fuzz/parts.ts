import fc from 'fast-check';
import type { Published, Schema } from '../system/harness/published.ts';
import { goodBodies, goodPaths, lines } from './bodies.ts';
import { hostileSegment, hostileWord, mutated } from './hostile.ts';
import { valueOf, type Context } from './values.ts';

export type Operation = Published['operations'][number];

/** What is wrong about it, if anything is. */
export type Twist = 'none' | 'caller' | 'path' | 'query' | 'body' | 'raw' | 'headers';

let serial = 0;
const unique = () => (serial += 1);

export const filledIn = (path: string, parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, value || '%20'),
    path,
  );

export const pathOf = (operation: Operation, context: Context, twisted: boolean): fc.Arbitrary<string> => {
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
      filledIn(
        operation.path,
        Object.fromEntries(named.map(({ name }, index) => [name, values[index] ?? ''])),
      ),
    );
};

export const queryOf = (operation: Operation, context: Context, twisted: boolean): fc.Arbitrary<string> => {
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

export const bodyOf = (
  operation: Operation,
  context: Context,
  kind: Twist,
): fc.Arbitrary<string | undefined> => {
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
export const broken = (json: string, choice: number): string => {
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

const takes = (operation: Operation, header: string): boolean =>
  operation.parameters.some(({ name }) => name === header);
export const reasoned = (operation: Operation): boolean => takes(operation, 'Audit-Reason');

export const headersOf = (
  operation: Operation,
  kind: Twist,
): fc.Arbitrary<Readonly<Record<string, string>>> => {
  const own = operation.requestBody
    ? { 'content-type': Object.keys(operation.requestBody.content)[0] ?? 'application/json' }
    : {};
  const [keyed, withReason] = [takes(operation, 'Idempotency-Key'), reasoned(operation)];
  const proper = fc.nat({ max: 9 }).map((choice) => ({
    ...own,
    ...(keyed && { 'idempotency-key': `fuzz-${choice === 0 ? 0 : unique()}` }),
    // Now and then without one: where it is required that is refused.
    ...(withReason && choice !== 1 && { 'audit-reason': encodeURIComponent('试验') }),
  }));
  return kind === 'headers' ? fc.tuple(proper, hostileHeaders).map(([a, b]) => ({ ...a, ...b })) : proper;
};
