import * as z from 'zod';

/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V and Z; the index is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Weights of the first 17 characters: 3ⁱ⁻¹ mod 31 (GB 32100-2015, 4.6). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * The check character that belongs to the first 17 characters of a code.
 * @returns undefined when they are not 17 characters of the alphabet.
 */
export function usccCheckCharacter(first17: string): string | undefined {
  const values = Array.from(first17, (character) => ALPHABET.indexOf(character));
  if (values.length !== WEIGHTS.length || values.includes(-1)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Has the form of a code, whatever its check character says. */
export const hasUsccForm = (text: string): boolean => /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text);

/** Has the form and the right check character. */
export const isUscc = (text: string): boolean =>
  hasUsccForm(text) && usccCheckCharacter(text.slice(0, 17)) === text.at(17);

/** 统一社会信用代码: 18 characters whose last checks the others (GB 32100-2015). */
export const Uscc = z
  .string()
  .refine(isUscc, { error: 'uscc', abort: true })
  .brand<'Uscc'>()
  .meta({ description: 'Unified social credit code, GB 32100-2015', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' });
export type Uscc = z.infer<typeof Uscc>;

/**
 * A code of the right form that may fail its own check: now and then one was issued so. Only an operator takes such a
 * code, and it is kept on record that and why the check was overridden.
 */
export const UsccWithoutCheck = z
  .string()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
  .brand<'Uscc'>();
