import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../functions/common/i-json.ts';

const pointersOf = (source: string) => {
  const read = readJson(source);
  return !read.ok && 'errors' in read.error ? read.error.errors.map(({ pointer }) => pointer) : read;
};

describe('JSON is taken as it can be kept and given back', () => {
  it('all that JSON.stringify writes of what can be kept comes back the same', () => {
    const kept = fc.jsonValue({ maxDepth: 6, noUnicodeString: true });
    const isKept = (value: unknown) =>
      !/e[+-]|\d{17}|"__proto__"|\\u00|\x7f/.test(JSON.stringify(value)) || value === 0;
    fc.assert(
      fc.property(kept.filter(isKept), (value) => {
        expect(readJson(JSON.stringify(value))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
    );
  });

  it.each([
    ['above what a double holds', '{"a":[1,1e400]}', '/a/1'],
    ['above 2^53 - 1', '{"a":9007199254740992}', '/a'],
    ['of 300 digits', `{"a":-1${'0'.repeat(300)}}`, '/a'],
    ['below what DynamoDB holds', '{"a":1e-131}', '/a'],
    ['below what DynamoDB holds, negative', '[-1e-300]', '/0'],
  ])('a number %s is refused at its place', (_, source, pointer) => {
    expect(pointersOf(source)).toEqual([pointer]);
  });

  it('9007199254740991, 1e-130 and 0.1 are numbers that can be kept; -0 is 0', () => {
    expect(readJson('[9007199254740991,1e-130,0.1,-0,-0.0]')).toEqual({
      ok: true,
      value: [9007199254740991, 1e-130, 0.1, 0, 0],
    });
  });

  it.each([
    ['half a surrogate pair', '{"a":"x\\ud800"}', '/a'],
    ['the other half', '["\\udc00x"]', '/0'],
    ['U+0000', '{"a":{"b":"\\u0000"}}', '/a/b'],
    ['an escape of the terminal', '{"a":"\\u001b[31m"}', '/a'],
    ['a control of C1', '{"a":"\\u0085"}', '/a'],
    ['a noncharacter', '{"a":"\\ufffe"}', '/a'],
    ['a name with half a pair', '{"\\ud800":1}', '/\ud800'],
    ['a name that would be a prototype', '{"a":{"__proto__":{"role":"operator"}}}', '/a/__proto__'],
  ])('%s is refused at its place', (_, source, pointer) => {
    expect(pointersOf(source)).toEqual([pointer]);
  });

  it('tabs, line ends, emoji and rare characters are text', () => {
    const value = '甲\t乙\r\n丙 😀 𠮷 \u{2A6A5}';
    expect(readJson(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it('a text that can be spelt in two ways has one spelling', () => {
    expect(readJson('{"e\\u0301":"Cafe\\u0301"}')).toEqual({ ok: true, value: { é: 'Café' } });
  });

  it.each([
    ['{"a":1,"a":2}'],
    ['{"a":{"b":1, "b" : 1}}'],
    ['[{"\\u0061":1,"a":2}]'],
    ['{"\\"a":1,"\\"a":2}'],
    ['{"a\\\\":1,"a\\\\":2}'],
    ['{"__proto__":1,"__proto__":2}'],
  ])('%s names something twice', (source) => {
    expect(readJson(source)).toEqual({ ok: false, error: { is: 'name-twice' } });
  });

  it.each([['{"a":"b\\":c","d":"a:b","e":"\\\\"}'], ['["a",":","\\":"]'], ['{"a":{"a":1},"b":[{"a":1}]}']])(
    '%s names nothing twice',
    (source) => {
      expect(readJson(source).ok).toBe(true);
    },
  );

  it('nests 32 deep and no deeper, and survives what would overflow a stack', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readJson(nested(32)).ok).toBe(true);
    expect(readJson(nested(33))).toEqual({ ok: false, error: { is: 'too-deep' } });
    expect(readJson(nested(100_000))).toEqual({ ok: false, error: { is: 'too-deep' } });
    expect(readJson('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000))).toMatchObject({ ok: false });
  });

  it.each(['', '{', '{"a":NaN}', '\ufeff{}', "{'a':1}", 'undefined'])('%j is no JSON', (source) => {
    expect(readJson(source)).toEqual({ ok: false, error: { is: 'not-json' } });
  });

  it('tells of twenty wrong places and no more', () => {
    expect(pointersOf(`[${Array.from({ length: 500 }, () => '1e400').join(',')}]`)).toHaveLength(20);
  });
});
