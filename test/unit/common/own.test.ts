import { expect, it } from 'vitest';
import { own } from '../../../functions/common/own.ts';

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'a table says nothing of %s, which every object inherits, unless it has it of its own',
  (word) => {
    expect(own({ water: 1 }, word)).toBeUndefined();
    expect(own(JSON.parse(`{"${word}":2}`) as Record<string, number>, word)).toBe(2);
  },
);
