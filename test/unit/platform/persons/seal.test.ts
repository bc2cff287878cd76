import { describe, expect, it } from 'vitest';
import { newKey, open, seal, SealBroken } from '../../../../functions/platform/persons/seal.ts';

const key = newKey();
const at = 'PERSONS#joint-installation#ji_1\nPERSON#ps_1';
const person = { name: '张三', phone: '13800000000' };

describe('a sealed record', () => {
  it('opens with its key, where it was sealed', () => {
    expect(open(key, at, seal(key, at, person))).toEqual(person);
  });

  it('opens with no other key', () => {
    expect(() => open(newKey(), at, seal(key, at, person))).toThrow(SealBroken);
  });

  it('opens nowhere else: it cannot be moved to another record', () => {
    expect(() => open(key, at.replace('ps_1', 'ps_2'), seal(key, at, person))).toThrow(SealBroken);
  });

  it('opens no more when one bit of it was changed, wherever', () => {
    const bytes = Buffer.from(seal(key, at, person), 'base64');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => open(key, at, changed.toString('base64'))).toThrow(SealBroken);
    }
  });

  it.each(['', 'AQ==', Buffer.alloc(28, 1).toString('base64')])('that is too short is none: %j', (text) => {
    expect(() => open(key, at, text)).toThrow(SealBroken);
  });

  it('is never the same twice, and does not tell how long the name is', () => {
    const [one, other] = [seal(key, at, person), seal(key, at, person)];
    expect(one).not.toBe(other);
    expect(seal(key, at, { ...person, name: '买买提·阿不都拉·艾合买提江' })).toHaveLength(one.length);
    expect(seal(key, at, { name: 'x'.repeat(255) }).length).toBeGreaterThan(one.length);
  });
});
