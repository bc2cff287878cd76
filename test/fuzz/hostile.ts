import fc from 'fast-check';

const deep = (levels: number): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Own properties with the names of a prototype's, which an object literal cannot have. */
const prototypes = JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}') as unknown;

/** Words that are something else to a lookup, a database, a template, a log or a person. */
const words: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '漓\udfff办',
  '\u202eabc',
  '\ufeff',
  '\u2028',
  'a\r\nset-cookie: b',
  '../../etc/passwd',
  '${jndi:ldap://127.0.0.1/a}',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '#',
  'a#b',
  '{% $states.input %}',
  '👩‍👩‍👧‍👦'.repeat(20),
  '长'.repeat(3_000),
  'x'.repeat(20_000),
  'null',
  'NaN',
  '-0',
  '1e400',
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '2026-03-02T01:00:00.000Z',
  'http://169.254.169.254/latest',
  'https://user:pw@127.0.0.1/',
  'http://0x7f000001/',
];

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e-300,
  5e-324,
  1e300,
  Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  2 ** 53 + 2,
  2 ** 31,
  1e21,
  1e125,
  0.1 + 0.2,
  1e17 - 1,
];

export const hostileWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileWord },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], prototypes) },
  { weight: 1, arbitrary: fc.constantFrom(deep(20), deep(700)) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 101, max: 2_000 }).map((count) => Array.from({ length: count }, () => 'a')),
  },
);

/** In a path as it is sent: what is an escape of nothing, of a half character, of a way up. */
export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '%00',
    '%',
    '%zz',
    '%ED%A0%80',
    '%2e%2e',
    '%2F',
    '%23',
    '%E2%80%AE',
    'x'.repeat(3_000),
    '%20',
    '-1',
    '0',
    '1e3',
  ),
  hostileWord.map((word) => encodeURIComponent(word.toWellFormed().slice(0, 500)) || '%20'),
);

type Place = readonly (string | number)[];

const placesOf = (value: unknown, at: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...at, key]))];
};

const changed = (value: unknown, [key, ...rest]: Place, change: (old: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const inner = changed((copy as Record<string, unknown>)[key], rest, change);
  if (inner === gone) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else (copy as Record<string, unknown>)[key] = inner;
  return copy;
};

const gone = Symbol('gone');

/** A body with one thing in it wrong: taken away, replaced, repeated, or something more beside it. */
export const mutated = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      body,
      fc.nat(),
      hostileValue,
      fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
      hostileWord,
    )
    .map(([value, choice, hostile, how, name]) => {
      const places = placesOf(value);
      const place = places[choice % places.length] ?? [];
      return changed(value, place, (old) => {
        if (how === 'remove' && place.length > 0) return gone;
        if (how === 'repeat' && Array.isArray(old))
          return Array.from({ length: 60 }, () => old[0] as unknown);
        if (how === 'add' && typeof old === 'object' && old !== null && !Array.isArray(old))
          return { ...old, [name]: hostile };
        return hostile;
      });
    });
