import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { fieldNames } from '../../../functions/common/words/fields.ts';
import { api } from '../../../functions/entrypoints/routes.ts';
import { patternWords } from '../../../functions/platform/http/check-words.ts';
import type { Route } from '../../../functions/platform/http/route.ts';
import { wordsOf } from '../../../functions/common/words/codes.ts';
import type { Text } from '../../../functions/common/text.ts';
import { reasonWords } from '../../../functions/common/words/reasons.ts';
import { tables } from '../../../scripts/pictures/tables.ts';
import { writtenOut } from '../written-out.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Every schema inside of one, with its place as a row of `days` writes it. */
function* within(schema: Schema, at = ''): Generator<[place: string, schema: Schema]> {
  yield [at, schema];
  for (const [name, one] of Object.entries(schema.properties ?? {}))
    yield* within(one as Schema, `${at}/${name}`);
  for (const one of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => all ?? []))
    yield* within(one as Schema, at);
  for (const one of [schema.items, schema.additionalProperties])
    if (typeof one === 'object') yield* within(one as Schema, `${at}/*`);
}

const inputs = Object.values(api)
  .flatMap((rows: Readonly<Record<string, Route>>) => Object.values(rows))
  .flatMap((route) =>
    (['body', 'query'] as const).flatMap((place) => {
      const schema = route[place];
      if (!schema) return [];
      return [{ route, place, schemas: [...within(writtenOut(schema))] }];
    }),
  );
const distinct = (all: readonly string[]) => [...new Set(all)].toSorted();

describe('what a form asks for', () => {
  it('has a Chinese name, whatever the field', () => {
    const fields = inputs.flatMap(({ schemas }) =>
      schemas.flatMap(([, { properties = {} }]) => Object.keys(properties)),
    );
    expect(distinct(fields.filter((field) => !/\p{Script=Han}/u.test(fieldNames[field] ?? '')))).toEqual([]);
  });

  it('has words for its pattern: nobody is shown an expression', () => {
    const patterns = inputs.flatMap(({ schemas }) =>
      schemas.flatMap(([, { pattern, format }]) => (pattern && !format ? [pattern] : [])),
    );
    expect(patterns.length).toBeGreaterThan(20);
    expect(distinct(patterns.filter((pattern) => patternWords(pattern) === undefined))).toEqual([]);
  });

  it('says of each day of a body where it may lie, and of nothing else', () => {
    for (const { route, place, schemas } of inputs) {
      if (place !== 'body') continue;
      const days = schemas.flatMap(([at, { format }]) => (format === 'date' ? [at] : []));
      expect(Object.keys(route.days ?? {}).toSorted(), `${route.method} ${route.path}`).toEqual(
        distinct(days),
      );
    }
  });
});

describe('the table of words', () => {
  const rows = tables().flatMap(({ transitions }) => transitions);
  const hasBoth = (code: string) => {
    const words = wordsOf(code);
    return words !== undefined && /\p{Script=Han}/u.test(words.zh) && /^[a-z ]+$/.test(words.en);
  };

  it('has both words for every status of every transition table', () => {
    const statuses = rows.flatMap(({ from, to }) => [from, to]).filter((status) => status !== 'back');
    expect(statuses.length).toBeGreaterThan(100);
    expect(distinct(statuses.filter((status) => !hasBoth(status)))).toEqual([]);
  });

  it('has both words for every move that somebody can name', () => {
    const moves = rows.map(({ move }) => move.replace(/^\w+: /, '')).filter((move) => move !== '');
    expect(distinct(moves.filter((move) => !hasBoth(move)))).toEqual([]);
  });

  it('has both words for every reason that a table refuses a move by', () => {
    const reasons = rows.flatMap(({ unless }) => unless?.split(', ') ?? []);
    expect(
      distinct(
        reasons.filter(
          (reason) =>
            !/\p{Script=Han}/u.test((reasonWords as Record<string, Text | undefined>)[reason]?.zh ?? ''),
        ),
      ),
    ).toEqual([]);
  });
});
