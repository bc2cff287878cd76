import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { readInput } from '../../../../functions/platform/http/request.ts';
import { post, type Route } from '../../../../functions/platform/http/route.ts';

const route: Route = post('/v1/things/{name}', 'public', {
  summary: 'A thing',
  again: 'there is one',
  params: z.strictObject({ name: z.string() }),
  query: z.strictObject({ text: z.string().optional(), limit: z.coerce.number().optional() }),
  body: z.strictObject({ note: z.string() }),
  answers: {},
});

interface Sent {
  readonly name?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly base64?: true;
  readonly on?: Route;
}

const read = ({ name = 'a', query = {}, body = '{"note":"b"}', base64, on = route }: Sent) =>
  readInput(on, {
    headers: { 'content-type': 'application/json' },
    pathParameters: { name },
    queryStringParameters: query,
    body,
    isBase64Encoded: base64 === true,
  } as unknown as HttpEvent);

const kindOf = (sent: Sent) => {
  const answered = read(sent);
  return answered.ok ? 'taken' : answered.error.kind;
};
const pointersOf = (sent: Sent) => {
  const answered = read(sent);
  return answered.ok ? [] : answered.error.errors?.map(({ pointer }) => pointer);
};
const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64');

describe('a part of the path that can name nothing names nothing', () => {
  it.each([['\u0000'], ['a\ud800'], ['x'.repeat(201)], ['甲'.repeat(3_000)], ['\u001b[2J']])('%j', (name) => {
    expect(kindOf({ name })).toBe('not-found');
  });
});

describe('the query', () => {
  it.each([
    ['text with a control character', { text: 'a\u0000' }, '/query/text'],
    ['half a surrogate pair', { text: '\ud800' }, '/query/text'],
    ['a name of no text', { 'te\u0000xt': 'a' }, '/query/te\u0000xt'],
    ['an unknown name', { colour: 'red' }, '/query/colour'],
    ['an inherited name', JSON.parse('{"__proto__":"1"}') as Record<string, string>, '/query/__proto__'],
    ['a number said twice', { limit: '1,2' }, '/query/limit'],
    ['a number no double holds', { limit: '1e400' }, '/query/limit'],
  ])('%s is refused at its place', (_, query, pointer) => {
    expect(kindOf({ query })).toBe('invalid');
    expect(pointersOf({ query })).toEqual([pointer]);
  });

  it('is read in one spelling', () => {
    expect(read({ query: { text: 'Cafe\u0301' } })).toMatchObject({ value: { query: { text: 'Café' } } });
  });
});

describe('the body', () => {
  it.each([
    ['no JSON', '{', 'malformed-json'],
    ['a name twice', '{"note":"a","note":"b"}', 'malformed-json'],
    ['nested too deeply', '['.repeat(40) + ']'.repeat(40), 'malformed-json'],
    ['a number that cannot be kept', '{"note":1e400}', 'invalid'],
    ['half a surrogate pair', '{"note":"\\ud800"}', 'invalid'],
    ['larger than taken', JSON.stringify({ note: 'x'.repeat(300_000) }), 'body-too-large'],
  ] as const)('%s: %#', (_, body, kind) => {
    expect(kindOf({ body })).toBe(kind);
  });

  it.each([
    ['whole', base64('{"note":"b"}'), 'taken'],
    ['that is no base64', '{"note":"b"}', 'malformed-request'],
    ['that is not UTF-8', base64(Buffer.from([0x22, 0xff, 0xfe, 0x22])), 'malformed-request'],
  ])('comes as base64 %s', (_, body, kind) => {
    expect(kindOf({ body, base64: true })).toBe(kind);
  });

  it('of a route that takes less is refused above that', () => {
    const on = { ...route, bodyLimit: 100 };
    expect(kindOf({ on })).toBe('taken');
    expect(kindOf({ on, body: JSON.stringify({ note: 'x'.repeat(100) }) })).toBe('body-too-large');
  });

  it('with ten thousand wrong places is answered with a hundred, none with a pointer of any length', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, index]));
    expect(pointersOf({ body: JSON.stringify(many) })).toHaveLength(100);
    const [long] = pointersOf({ body: JSON.stringify({ note: 'a', ['x'.repeat(200_000)]: 1 }) }) ?? [];
    expect(long?.length).toBeLessThan(400);
  });
});
