import type { Facts, Figures } from '../facts.ts';

/** What a policy says of an enterprise: worked out by hand-written code, with nothing of the language of rules. */
export type Answer =
  { readonly outcome: 'met'; readonly fen?: number } | { readonly outcome: 'not-met' | 'unknown' | 'wait' };

/** Yes, no, nobody knows, or not yet. */
export type Holds = boolean | undefined | 'wait';

export interface Asked {
  readonly facts: Facts;
  /** The day of the decision. */
  readonly on: string;
  /** What the department chose where the text allows more than one reading; absent: it has not said. */
  readonly chosen: Readonly<Record<string, string | number | boolean | undefined>>;
  /** A rate of the place, by its name and a day or a year; undefined where none is published. */
  readonly rate: (name: string, when: string) => number | undefined;
}
export type Oracle = (asked: Asked) => Answer;

/** A no decides; then a doubt; then what is not yet. */
export function every(...all: readonly Holds[]): Holds {
  if (all.includes(false)) return false;
  if (all.includes(undefined)) return undefined;
  return all.includes('wait') ? 'wait' : true;
}

/** A yes decides; then a doubt; then what is not yet. */
export function some(...all: readonly Holds[]): Holds {
  if (all.includes(true)) return true;
  if (all.includes(undefined)) return undefined;
  return all.includes('wait') ? 'wait' : false;
}

export const not = (holds: boolean | null | undefined): boolean | undefined =>
  holds === undefined || holds === null ? undefined : !holds;

type Datum<T> = T | null | undefined;

/** A question to data of which one may be missing. */
export function ask<A>(a: Datum<A>, question: (a: A) => boolean): boolean | undefined;
export function ask<A, B>(a: Datum<A>, b: Datum<B>, question: (a: A, b: B) => boolean): boolean | undefined;
export function ask<A, B, C>(
  a: Datum<A>,
  b: Datum<B>,
  c: Datum<C>,
  question: (a: A, b: B, c: C) => boolean,
): boolean | undefined;
export function ask(...parts: unknown[]): boolean | undefined {
  const question = parts.pop() as (...data: unknown[]) => boolean;
  return parts.some((one) => one === undefined || one === null) ? undefined : question(...parts);
}

/** A figure of a year before the day: `figure(facts.revenue, on, -1)`. */
export const figure = (figures: Figures, on: string, years: number): number | undefined =>
  figures?.[String(yearOf(on) + years)] ?? undefined;

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** The same day so many months on, or the last day of that month (Civil Code art. 202). */
export function monthsAfter(day: string, months: number): string {
  const first = new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), last));
  return first.toISOString().slice(0, 10);
}

export const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A product over a divisor, rounded half up (四舍五入), exactly. */
export function rounded(factors: readonly number[], divisor: number): number {
  const product = factors.reduce((so, factor) => so * BigInt(factor), 1n);
  const by = BigInt(divisor);
  return Number((2n * product + by) / (2n * by));
}

/** Whether a part is at least so many per cent of a whole; of nothing there is no share. */
export const isShare = (
  part: number | undefined,
  whole: number | undefined,
  percent: number | undefined,
): boolean | undefined =>
  whole === 0
    ? undefined
    : ask(part, whole, percent, (a, b, least) => BigInt(a) * 100n >= BigInt(b) * BigInt(least));

/** The sum of what is known of all; undefined where one is not. */
export const total = (parts: readonly (number | null | undefined)[]): number | undefined =>
  parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined || part === null ? undefined : sum + part),
    0,
  );

/** Met only with every condition; what is due is asked last, and nothing due is not met. */
export function answer(conditions: readonly Holds[], due?: () => number | undefined): Answer {
  const holds = every(...conditions);
  if (holds === false) return { outcome: 'not-met' };
  if (holds === undefined) return { outcome: 'unknown' };
  if (holds === 'wait') return { outcome: 'wait' };
  if (!due) return { outcome: 'met' };
  const fen = due();
  if (fen === undefined) return { outcome: 'unknown' };
  return fen > 0 ? { outcome: 'met', fen } : { outcome: 'not-met' };
}
