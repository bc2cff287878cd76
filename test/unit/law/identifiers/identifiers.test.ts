import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProjectCode, ProjectCode } from '../../../../functions/law/identifiers/project-code.ts';
import { Region, REGION_CODES, regionName } from '../../../../functions/law/identifiers/region.ts';
import {
  isUscc,
  Uscc,
  usccCheckCharacter,
  UsccWithoutCheck,
} from '../../../../functions/law/identifiers/uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...ALPHABET);
const first17 = fc.string({ unit: character, minLength: 17, maxLength: 17 });

/** The oracle: the formula of the standard, with whole powers. */
const byFormula = (text: string) => {
  const sum = Array.from(text).reduce(
    (total, c, i) => total + BigInt(ALPHABET.indexOf(c)) * 3n ** BigInt(i),
    0n,
  );
  return ALPHABET[Number((31n - (sum % 31n)) % 31n)];
};

describe('a unified social credit code (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91110000802100433B', '914403001922038216', '91330100799655058B'])(
    'accepts the published code %s',
    (code) => {
      expect(isUscc(code)).toBe(true);
    },
  );

  it('has the check character of the formula', () => {
    fc.assert(
      fc.property(first17, (text) => {
        expect(usccCheckCharacter(text)).toBe(byFormula(text));
      }),
    );
  });

  it('is refused with any one character changed, and with two neighbours exchanged', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), character, (text, index, other) => {
        const code = `${text}${byFormula(text)}`;
        expect(isUscc(code)).toBe(true);
        const changed = `${code.slice(0, index)}${other}${code.slice(index + 1)}`;
        expect(isUscc(changed)).toBe(changed === code);
        if (index > 15) return;
        const swapped = code.slice(0, index) + code[index + 1] + code[index] + code.slice(index + 2);
        expect(isUscc(swapped)).toBe(swapped === code);
      }),
    );
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100m000100y43',
    '91350100I000100Y43',
    ' 91350100M000100Y43',
  ])('refuses %j', (code) => {
    expect(Uscc.safeParse(code).success).toBe(false);
    expect(UsccWithoutCheck.safeParse(code).success).toBe(false);
  });

  it('leaves an operator a way to take a code that fails its own check', () => {
    expect(Uscc.safeParse('91350100M000100Y44').success).toBe(false);
    expect(UsccWithoutCheck.safeParse('91350100M000100Y44').success).toBe(true);
  });
});

describe('a project code (GB/T 40058-2021)', () => {
  it.each(['2405-450300-04-01-123456', '2412-450381-89-05-000001', '2401-450000-04-01-123456'])(
    'accepts %s',
    (code) => {
      expect(ProjectCode.parse(code)).toBe(code);
    },
  );

  it.each([
    '2413-450300-04-01-123456',
    '2400-450300-04-01-123456',
    '2405-110101-04-01-123456',
    '2405-450399-04-01-123456',
    '2405-450300-4-01-123456',
    '2405-450300-04-01-12345',
    '240545030004 01123456',
    '2405-450300-04-01-123456\n',
  ])('refuses %j', (code) => {
    expect(isProjectCode(code)).toBe(false);
  });
});

describe("Guilin's regions", () => {
  it('are the city and its seventeen parts', () => {
    expect(REGION_CODES).toHaveLength(18);
    expect(regionName(Region.parse('450321'))).toEqual({ zh: '阳朔县', en: 'Yangshuo' });
  });

  it.each(['450301', '110000', 'toString', ''])('do not include %j', (code) => {
    expect(Region.safeParse(code).success).toBe(false);
  });
});
