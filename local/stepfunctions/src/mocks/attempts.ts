import { OUTCOMES, type ByAttempt, type MockedResponse } from './format.ts';

export const isResponse = (value: object): value is MockedResponse =>
  OUTCOMES.some((name) => Object.hasOwn(value, name));

export interface AttemptRange {
  readonly from: number;
  readonly to: number;
}

/** `"0"`, `"1-2"` or `"3-"`. */
export function rangeOf(key: string): AttemptRange | undefined {
  const [, from, dash, to] = /^(\d+)(?:(-)(\d*))?$/.exec(key) ?? [];
  if (from === undefined) return undefined;
  const last = dash === undefined ? Number(from) : to === '' || to === undefined ? Infinity : Number(to);
  return last < Number(from) ? undefined : { from: Number(from), to: last };
}

export function responseAt(responses: ByAttempt, attempt: number): MockedResponse | undefined {
  for (const [key, response] of Object.entries(responses)) {
    const range = rangeOf(key);
    if (range && range.from <= attempt && attempt <= range.to) return response;
  }
  return undefined;
}
