import { PlainDate } from '../../kernel/plain-date.ts';
import type { ScalarCode } from './code.ts';
import { refusal, type Refusal } from './refusal.ts';
import type { Scalar } from './vocabulary.ts';

/**
 * A comparison with a value that the datum can never have is a slip of the pen that would quietly shut everybody out:
 * `creditGrade == "AA"`, `region in ["450399"]`, `registeredOn < "2024-1-1"`.
 */
export function checkPossible(
  { type }: ScalarCode,
  values: readonly Scalar[],
  place: { start: number; end: number },
  refuse: (refusal: Refusal) => void,
): void {
  if (type.kind !== 'string') return;
  const { allowed, date } = type;
  for (const value of values) {
    if (allowed && !allowed.includes(String(value))) {
      refuse(refusal('impossible-value', place, `"${String(value)}" is none of ${allowed.join(', ')}`));
    }
    if (date && !PlainDate.safeParse(value).success) {
      refuse(refusal('impossible-value', place, `"${String(value)}" is no date (YYYY-MM-DD)`));
    }
  }
}
