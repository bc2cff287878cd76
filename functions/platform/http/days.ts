import type { FieldError } from '../../common/field-error.ts';
import { checkWords } from './check-words.ts';
import { errorAt } from './field-errors.ts';

/**
 * Where a day that a body names may lie, seen from today (Asia/Shanghai): `ahead` is today or later, `behind` is today or
 * earlier. By its place, `*` for each entry of a list. A schema knows no clock, so that a row says it beside its body.
 */
export type Days = Readonly<Record<`/${string}`, 'ahead' | 'behind' | 'any'>>;

const placesOf = (
  value: unknown,
  parts: readonly string[],
  at: readonly PropertyKey[] = [],
): [PropertyKey[], unknown][] => {
  const [part, ...rest] = parts;
  if (part === undefined) return [[[...at], value]];
  if (typeof value !== 'object' || value === null) return [];
  if (part !== '*')
    return placesOf(Object.hasOwn(value, part) ? value[part as keyof typeof value] : undefined, rest, [
      ...at,
      part,
    ]);
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, rest, [...at, Array.isArray(value) ? Number(key) : key]),
  );
};

const checks = {
  ahead: (day: string, today: string) => (day < today ? 'past' : undefined),
  behind: (day: string, today: string) => (day > today ? 'future' : undefined),
  any: () => undefined,
} as const;

/** The days of a body that lie where none makes sense. */
export const dayErrors = (days: Days | undefined, body: unknown, today: string): FieldError[] =>
  Object.entries(days ?? {}).flatMap(([place, may]) =>
    placesOf(body, place.split('/').slice(1)).flatMap(([path, day]) => {
      const wrong = typeof day === 'string' ? checks[may](day, today) : undefined;
      const words = wrong && checkWords[wrong];
      return words ? errorAt(path, words) : [];
    }),
  );
