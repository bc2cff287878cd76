import { PlainDate } from '../law/plain-date.ts';
import type { ScalarCode } from './code.ts';
import type { Scalar } from './rule-function.ts';

/**
 * A comparison with a value that the datum can never have is a slip of the pen that would quietly shut everybody out:
 * `creditGrade == "AA"`, `region in ["450399"]`, `registeredOn < "2024-1-1"`.
 */
export function checkPossible(
  { type }: ScalarCode,
  values: readonly Scalar[],
  refuse: (message: string) => void,
): void {
  if (type.kind !== 'string') return;
  const { allowed, date } = type;
  for (const value of values) {
    if (allowed && !allowed.includes(String(value))) {
      refuse(`"${String(value)}" is none of ${allowed.join(', ')}`);
    }
    if (date && !PlainDate.safeParse(value).success) {
      refuse(`"${String(value)}" is no date (YYYY-MM-DD)`);
    }
  }
}
