import { expect, it } from 'vitest';
import { listOf, placed, secondList } from '../../../functions/platform/table/indexes.ts';

it('places an item in a list, and in the part of it that is in its state', () => {
  expect(placed({ list: ['CASES', 'u#1'], state: 'open', sort: 'ji_1' })).toEqual({
    listKey: 'CASES#u%231',
    stateKey: 'CASES#u%231#open',
    listSort: 'ji_1',
  });
  expect(listOf(['CASES', 'u#1'])).toEqual({ index: 'byList', key: 'CASES#u%231' });
  expect(listOf(['CASES', 'u#1'], 'open')).toEqual({ index: 'byState', key: 'CASES#u%231#open' });
});

it('places an item in a second list', () => {
  const place = placed({ list: ['SENT', 'a'], also: ['RECEIVED', 'b'], sort: ['2026', 'x'] });
  expect(place).toEqual({ listKey: 'SENT#a', stateKey: 'RECEIVED#b', listSort: '2026#x' });
  expect(secondList(['RECEIVED', 'b'])).toEqual({ index: 'byState', key: place.stateKey });
});

it('places an item in a second list alone', () => {
  expect(placed({ also: ['RECEIVED', 'b'], sort: 1 })).toEqual({ stateKey: 'RECEIVED#b', listSort: '1' });
});
