import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../../functions/law/identifiers/address.ts';

const key = (address: string) => addressKey('450305', address);

describe('an address as a key', () => {
  it.each([
    ['spaces', '七星区样例路 1 号', '七星区样例路1号'],
    ['the width of digits and letters', '样例路１号Ａ栋', '样例路1号a栋'],
    ['the name of the district', '七星区样例路1号', '样例路1号'],
    ['the names of province and city', '广西壮族自治区桂林市七星区样例路1号', '样例路1号'],
    ['the old form of a sign', '样例路1號', '样例路1号'],
    ['what a building is called', '样例路1号3号楼', '样例路1号3幢'],
    ['Chinese numbers', '样例路二十一号三栋二单元', '样例路21号3栋2单元'],
    ['signs between the parts', '样例路1号，3栋-201室', '样例路1号3栋201室'],
  ])('does not tell apart by %s', (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ['the number', '样例路1号', '样例路11号'],
    ['the building', '样例路1号1栋', '样例路1号2栋'],
    ['the street, which may have a number in its name', '三里店1号', '四里店1号'],
    ['a number and a building', '样例路10号', '样例路1号0栋'],
    ['a number above ten', '样例路十二号', '样例路二十号'],
  ])('tells apart by %s', (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it('is what was written where nothing more is said than the region', () => {
    expect(key('桂林市七星区')).toBe('桂林市七星区');
    expect(key(' - ')).toBe('-');
  });
});
