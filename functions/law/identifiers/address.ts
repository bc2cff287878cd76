import { own } from '../../common/own.ts';
import { REGIONS, type Region } from './region.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `二十一` as 21: what houses, buildings and units are numbered by, below a hundred. */
const numberOf = (written: string): string => {
  const [tens, ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  if (!written.includes('十')) return [...written].map((one) => own(digits, one) ?? one).join('');
  return String((tens === '' ? 1 : (own(digits, tens ?? '') ?? 0)) * 10 + (own(digits, ones) ?? 0));
};

/** A Chinese number before what is numbered; `七星路` and `三里店` are names. */
const numbered = /[零〇一二两三四五六七八九十]+(?=号|栋|单元|层|室)/gu;

const same: readonly (readonly [RegExp, string])[] = [
  [/[\s\p{P}\p{S}]+/gu, ''],
  [/號/gu, '号'],
  [/号楼|号栋|[幢座棟]/gu, '栋'],
  [/[楼樓](?=\d)/gu, '栋'],
  [/(?<=\d)[楼樓]/gu, '层'],
];

/** What stands before the street and says no more than the region does. */
const before = (region: Region): RegExp =>
  new RegExp(`^(?:广西壮族自治区|广西)?(?:桂林市|桂林)?(?:${REGIONS[region].zh})?`, 'u');

/**
 * An address as a key: two ways of writing one place are one. Widths (NFKC), spaces and signs, what a building is called,
 * Chinese numbers, and the names of province, city and district do not tell places apart.
 */
export const addressKey = (region: Region, address: string): string => {
  const written = address.normalize('NFKC').toLowerCase();
  const known = same.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  const key = known.replace(before(region), '').replaceAll(numbered, numberOf);
  // Of what says no more than the region nothing would be left, and all such places would be one.
  return key === '' ? written.trim() : key;
};
