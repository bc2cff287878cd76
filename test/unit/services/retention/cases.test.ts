import { describe, expect, it } from 'vitest';
import { addMillis, DAY, instant } from '../../../../functions/law/instant.ts';
import { documentOf, readDocument } from '../../../../functions/services/retention/cases/document.ts';
import { verdictOnCase } from '../../../../functions/services/retention/cases/settle-case.ts';

const ended = instant('2026-03-10T10:00:00+08:00');
const period = { months: 120, mustKeep: true, basis: '样例' };
/** The end of the day ten years later. */
const until = instant('2036-03-11T00:00:00+08:00');
const later = (days: number) => addMillis(until, days * DAY);

describe('a case', () => {
  it.each([
    ['goes on: looked at again in 30 days', undefined, later(1), { lookAt: later(31) }],
    ['has just ended: in 30 days too', ended, ended, { lookAt: addMillis(ended, 30 * DAY) }],
    ['is nearly over: at the end of its last day', ended, later(-2), { lookAt: until }],
  ] as const)('%s', (_, endedAt, now, verdict) => {
    expect(verdictOnCase(endedAt, period, false, now)).toEqual({ archive: false, ...verdict });
  });

  it('is archived with the end of its last day, unless a case that goes on refers to it', () => {
    expect(verdictOnCase(ended, period, false, until)).toEqual({ archive: true });
    expect(verdictOnCase(ended, period, true, until)).toEqual({ archive: false, lookAt: later(30) });
  });
});

describe('its document', () => {
  const of = {
    subject: { kind: 'joint-installation', id: 'ji_1' },
    endedAt: ended,
    archivedAt: until,
  } as const;
  const items = [
    { pk: 'TIMELINE#ji_1', sk: '2026', kind: 'timeline', entry: { code: 'b', at: ended } },
    { pk: 'CASE#ji_1', sk: 'CASE', kind: 'joint-installation', version: 3, listKey: 'CASES#u', dueAt: 'x' },
    { pk: 'ORDER#or_1', sk: 'TOKEN', kind: 'part', version: 0, value: { token: 'secret' } },
    { pk: 'PROJECT#pj_1', sk: 'STAGE#a', kind: 'stage', token: 'secret' },
  ];

  it('is the same whatever order the items are read in', () => {
    const entry = { at: ended, code: 'b' };
    const turned = [
      ...items.slice(1).toReversed(),
      { entry, kind: 'timeline', sk: '2026', pk: 'TIMELINE#ji_1' },
    ];
    expect(documentOf(of, turned)).toBe(documentOf(of, items));
  });

  it('has each item without where it stood in lists, and no token of an execution', () => {
    const text = documentOf(of, items, [{ pk: 'TIMELINE#ji_1', sk: '2026' }]);
    const { manifest, lines } = readDocument(text);
    expect(manifest.items).toEqual({ 'joint-installation': 1, part: 1, stage: 1, timeline: 1 });
    expect(lines[0]).toEqual({ pk: 'CASE#ji_1', sk: 'CASE', kind: 'joint-installation', version: 3 });
    expect(lines.at(-1)).toMatchObject({ kind: 'timeline', stays: true });
    expect(text).not.toContain('secret');
  });

  it('is refused when a letter of it is another', () => {
    const text = documentOf(of, items);
    expect(() => readDocument(text.replace('"version":3', '"version":4'))).toThrow('not whole');
  });
});
