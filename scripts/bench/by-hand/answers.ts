/* eslint eqeqeq: ["error", "always", { "null": "ignore" }] -- `== null` is how plain code asks whether a datum is missing */
import type { EnterpriseFacts } from '../../../functions/rule-language/facts.ts';

/** Rules as somebody would write them in plain JavaScript who knows that data may be missing, and nothing of CEL. */
export type Facts = EnterpriseFacts;
/** The day of the decision. */
export const ON = '2026-06-15';

/** Yes, no, or the data that are missing to say. */
export type Answer = boolean | readonly string[];
export type Test = (facts: Facts) => Answer;
/** Fen; nothing due; or the data that are missing. */
export type Due = (facts: Facts) => number | 'nothing-due' | undefined | readonly string[];

type Maybe<T> = T | null | undefined;
export const named = (name: string): readonly string[] => [`enterprise.${name}`];

/** The data that are missing of two. */
export const lacking = (
  a: Maybe<unknown>,
  nameOfA: readonly string[],
  b: Maybe<unknown>,
  nameOfB: readonly string[],
): readonly string[] => [...(a == null ? nameOfA : []), ...(b == null ? nameOfB : [])];

const together = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...a,
  ...b.filter((name) => !a.includes(name)),
];

/** A no of either decides; then what is missing. */
export const and = (a: Answer, b: Answer): Answer => {
  if (a === false || b === false) return false;
  if (a === true) return b;
  return b === true ? a : together(a, b);
};

/** A yes of either decides; then what is missing. */
export const or = (a: Answer, b: Answer): Answer => {
  if (a === true || b === true) return true;
  if (a === false) return b;
  return b === false ? a : together(a, b);
};

/** Full years between two days. */
export const yearsSince = (day: string): number =>
  Number(ON.slice(0, 4)) - Number(day.slice(0, 4)) - (ON.slice(5) < day.slice(5) ? 1 : 0);
