import type { Schema } from '@liban/client';

type Line = Schema<'OrderLine'>;

export interface Check {
  readonly item: string;
  readonly answer: string;
  readonly grounds?: string;
}
export interface Condition {
  readonly text: string;
  readonly dueOn?: string;
}
export interface Opinion {
  readonly grounds: string;
  readonly checks: readonly Check[];
  readonly conditions: readonly Condition[];
}

const opinions = new Set(['met', 'met-with-conditions', 'not-met']);

/** What a department said last of a case, in the words of its event. */
export const opinionOf = ({ said = [] }: Line): Opinion | undefined => {
  const last = said.findLast(({ type }) => opinions.has(type));
  if (last === undefined) return undefined;
  const { grounds, checks, conditions } = last;
  return {
    grounds: typeof grounds === 'string' ? grounds : '',
    checks: Array.isArray(checks) ? (checks as Check[]) : [],
    conditions: Array.isArray(conditions) ? (conditions as Condition[]) : [],
  };
};
