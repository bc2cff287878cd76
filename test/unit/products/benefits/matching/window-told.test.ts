import { describe, expect, it } from 'vitest';
import { instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { changedByTime } from '../../../../../functions/products/benefits/matching/plan.ts';
import {
  emptyMatchRecord,
  excludedBy,
} from '../../../../../functions/products/benefits/matching/match-record.ts';
import { postTo } from '../../../../../functions/products/benefits/entitlements/telling/addressed.ts';
import {
  tellWindows,
  turnOf,
  windowsToTell,
  withWindows,
} from '../../../../../functions/products/benefits/matching/window-told.ts';
import { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';

const policy = (to = '2026-03-31', change: object = {}): Policy =>
  Policy.parse({
    ...SAMPLE_POLICIES[0],
    ...{ code: 'WINDOW', mode: 'simple-application', version: 1, status: 'published' },
    ...{ validFrom: '2026-01-01', validTo: null, windows: [{ from: '2026-03-02', to }] },
    conditions: [{ name: 'c', label: '条件', citation: '第一条', expression: 'enterprise.employees > 1' }],
    ...change,
  });
const turn = (on: string, of = policy()) => turnOf(of, plainDate(on))?.turn;
const none = { granted: new Map<string, string>(), usedUp: new Set<string>() };
const tell = (print: string, on: string, record = emptyMatchRecord('x'), had = none, of = policy()) => {
  const one = turnOf(of, plainDate(on));
  return windowsToTell({ ...record, kept: { 'WINDOW@1': print } }, one ? [one] : [], had);
};

describe('a window for applications', () => {
  it('is told of while it is open, and anew in its last week', () => {
    expect(['2026-03-01', '2026-03-02', '2026-03-23'].map((on) => turn(on))).toEqual([
      undefined,
      'opened',
      'opened',
    ]);
    expect(['2026-03-24', '2026-03-31', '2026-04-01'].map((on) => turn(on))).toEqual([
      'closing',
      'closing',
      undefined,
    ]);
    expect(turn('2026-03-10', policy('2026-03-31', { windows: undefined })), 'always open').toBeUndefined();
  });

  it('is told to whoever meets it and has not applied, once', () => {
    expect(tell('met:100', '2026-03-02')).toHaveLength(1);
    expect(tell('short:0', '2026-03-02')).toEqual([]);
    expect(tell(excludedBy('OTHER'), '2026-03-02')).toEqual([]);
    expect(
      tell('met:100', '2026-03-02', undefined, { ...none, granted: new Map([['WINDOW', 'en_1']]) }),
    ).toEqual([]);
    const told = withWindows(emptyMatchRecord('x'), tell('met:100', '2026-03-02'));
    expect(tell('met:100', '2026-03-03', told)).toEqual([]);
    const closing = withWindows(told, tell('met:100', '2026-03-24', told));
    expect(tell('met:100', '2026-03-25', closing)).toEqual([]);
    expect(
      tell('met:100', '2026-04-05', closing, none, policy('2026-04-30')),
      'extended, it has not opened anew',
    ).toEqual([]);
    expect(
      tell('met:100', '2026-04-25', closing, none, policy('2026-04-30')),
      'extended, it closes anew',
    ).toHaveLength(1);
  });

  it('is told in the words of whom it is told to', async () => {
    const said: string[] = [];
    const post = {
      posted: (_: unknown, { title, body }: { title: string; body: string }) => {
        said.push(title, body);
        return Promise.resolve({ writes: [] });
      },
    } as never;
    const told = tell('met:100', '2026-03-24');
    await tellWindows(
      postTo(post, { citizen: 'ct-1' }),
      { kind: 'citizen', id: 'ct-1' },
      told,
      instant('2026-03-24T01:00:00Z'),
    );
    expect(said.join('')).toContain('您符合下列政策的条件');
    expect(said.join('')).toContain('您尚未申报');
    expect(said.join('')).not.toContain('贵单位');
  });

  it('has everybody matched on the days on which there is something to tell', () => {
    const isMatched = (on: string) => changedByTime([policy()], plainDate(on), BUILT_IN).length === 1;
    expect(
      ['2026-02-20', '2026-03-02', '2026-03-08', '2026-03-09', '2026-03-24', '2026-04-01'].map(isMatched),
    ).toEqual([false, true, true, false, true, false]);
  });
});
