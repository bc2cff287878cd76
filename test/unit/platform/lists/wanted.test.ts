import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import type { Asked } from '../../../../functions/platform/lists/asked.ts';
import { asksFacts, filterOf, holds, wantedOf } from '../../../../functions/platform/lists/wanted.ts';
import { factsOf, textBytes } from '../../../../functions/platform/table/facts.ts';

const now = instant('2026-11-02T02:00:00.000Z');
const wanted = (asked: Partial<Asked>) => wantedOf({ limit: 20, sort: 'newest', ...asked }, now);

const facts = factsOf(
  { received: '2026-10-20T16:00:00.000Z', kind: 'review', region: '450305', service: 'gas' },
  ['or_1', '2603-450305-04-01-123456', '桂林 Ｓａｍｐｌｅ 公司', undefined, '七星区样例路　9 号'],
);
const thing = { facts, listSort: 'or_1', timeLeft: '2026-11-05T16:00:00.000Z#or_1' };
const ended = { ...thing, timeLeft: 'or_1' };
const still = { ...thing, timeLeft: '9999#or_1' };
const late = { ...thing, timeLeft: '2026-11-01T16:00:00.000Z#or_1' };
const old = { listSort: 'or_1' };

/** A day of the question is a day in Shanghai: 2026-10-21 begins at 16:00 of the day before in UTC. */
const day = plainDate;

describe('whether a thing is looked for', () => {
  it.each<[string, Partial<Asked>, typeof thing | typeof old, boolean]>([
    ['nothing asked', {}, thing, true],
    ['of one of the statuses', { status: ['returned', 'accepted'] }, thing, true],
    ['of none of them', { status: ['returned'] }, thing, false],
    ['of the kind', { kind: 'review' }, thing, true],
    ['of another kind', { kind: 'letter' }, thing, false],
    ['of another service', { service: 'heat' }, thing, false],
    ['in the region', { region: '450305' }, thing, true],
    ['in another', { region: '450321' }, thing, false],
    ['in the city, of which it is a part', { region: '450300' }, thing, true],
    ['received on the first day', { receivedFrom: day('2026-10-21') }, thing, true],
    ['received before the first day', { receivedFrom: day('2026-10-22') }, thing, false],
    ['received on the last day', { receivedTo: day('2026-10-21') }, thing, true],
    ['received after the last day', { receivedTo: day('2026-10-20') }, thing, false],
    ['overdue', { overdue: true }, late, true],
    ['not overdue yet', { overdue: true }, thing, false],
    ['not asked whether overdue', { overdue: false }, thing, true],
    ['due at the end of the day before', { dueBefore: day('2026-11-06') }, thing, true],
    ['due on the day itself', { dueBefore: day('2026-11-05') }, thing, false],
    ['over: nothing of it is due', { dueBefore: day('2026-12-31') }, ended, false],
    ['standing still: nothing of it is due', { dueBefore: day('2026-12-31') }, still, false],
    ['overdue and due before: both', { overdue: true, dueBefore: day('2026-12-31') }, thing, false],
    ['a part of a word', { text: '样例' }, thing, true],
    ['all words, in any order, width, case and space', { text: '９  公司 SAMPLE' }, thing, true],
    ['one word that is not there', { text: '样例 阳朔' }, thing, false],
    ['a code', { text: '04-01-1234' }, thing, true],
    [
      'of an older layout, of which no facts are known, nothing asked of them',
      { status: ['accepted'] },
      old,
      true,
    ],
    ['of an older layout, facts asked', { region: '450300' }, old, false],
  ])('%s', (_, asked, item, is) => {
    expect(holds(wanted(asked), item, 'accepted')).toBe(is);
  });
});

it('DynamoDB is asked the same of the facts, and of nothing that moves', () => {
  expect(
    filterOf(wanted({ status: ['accepted'], overdue: true, dueBefore: day('2026-11-05') })),
  ).toBeUndefined();
  const asked = wanted({ kind: 'review', region: '450300', receivedFrom: day('2026-10-21'), text: 'A b' });
  expect(filterOf(asked)).toEqual({
    expression:
      '#facts.#kind = :asked0 AND begins_with(#facts.#region, :asked1) AND #facts.#received >= :asked2 AND contains(#facts.#text, :asked3) AND contains(#facts.#text, :asked4)',
    names: {
      ...{
        '#facts': 'facts',
        '#kind': 'kind',
        '#region': 'region',
        '#received': 'received',
        '#text': 'text',
      },
    },
    values: {
      ...{ ':asked0': 'review', ':asked1': '4503', ':asked2': '2026-10-20T16:00:00.000Z' },
      ...{ ':asked3': 'a', ':asked4': 'b' },
    },
  });
  expect([asksFacts(asked), asksFacts(wanted({ overdue: true }))]).toEqual([true, false]);
});

it('what is searched fits beside the keys of an entry, and ends with a whole character', () => {
  const { text = '' } = factsOf({ received: now }, ['a', '样'.repeat(1_000)]);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(textBytes);
  expect(text).toBe(`a ${'样'.repeat(149)}`);
});
