import * as z from 'zod';

/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V and Z; the index is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Weights of the first 17 characters: 3ⁱ⁻¹ mod 31 (GB 32100-2015, 4.6). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The value of a character by its code; -1 for what is not in the alphabet. A register is checked by the million. */
const VALUES = new Int8Array(128).fill(-1);
for (const [value, character] of Array.from(ALPHABET).entries()) VALUES[character.charCodeAt(0)] = value;

/**
 * The check character that belongs to the first 17 characters of a code.
 * @returns undefined when they are not 17 characters of the alphabet.
 */
export function usccCheckCharacter(first17: string): string | undefined {
  if (first17.length !== WEIGHTS.length) return undefined;
  let sum = 0;
  for (let index = 0; index < WEIGHTS.length; index++) {
    const value = VALUES[first17.charCodeAt(index)] ?? -1;
    if (value < 0) return undefined;
    sum += value * (WEIGHTS[index] ?? 0);
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Has the form and the right check character. */
export const isUscc = (text: string): boolean =>
  text.length === 18 && usccCheckCharacter(text.slice(0, 17)) === text[17];

/** 统一社会信用代码: 18 characters whose last checks the others (GB 32100-2015). */
export const Uscc = z
  .string()
  .refine(isUscc, { error: 'uscc', abort: true })
  .brand<'Uscc'>()
  .meta({ description: 'Unified social credit code, GB 32100-2015', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' })
  .meta({ id: 'Uscc' });
export type Uscc = z.infer<typeof Uscc>;

/**
 * A code of the right form that may fail its own check: now and then one was issued so. Only an operator takes such a
 * code, and it is kept on record that and why the check was overridden.
 */
export const UsccWithoutCheck = z
  .string()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
  .brand<'Uscc'>();
