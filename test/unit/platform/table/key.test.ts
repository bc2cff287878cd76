import { expect, it } from 'vitest';
import { keyOf } from '../../../../functions/platform/table/key.ts';

it('joins the parts of a key', () => expect(keyOf('ORDER', 'or_1', 3)).toBe('ORDER#or_1#3'));

it('makes a prefix of an empty last part', () => expect(keyOf('EVENT', '')).toBe('EVENT#'));

it.each([
  [
    ['zq#y', 'k1'],
    ['zq', 'y#k1'],
  ],
  [
    ['a%23b', 'c'],
    ['a#b', 'c'],
  ],
  [['a', ''], ['a#']],
])('keeps %j and %j apart', (one, other) => expect(keyOf(...one)).not.toBe(keyOf(...other)));
