import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import type { SubjectRecord } from '../../../../../functions/products/benefits/enterprises/model.ts';
import { parseRecord } from '../../../../../functions/products/benefits/enterprises/ndjson.ts';
import { decisionOf } from '../../../../../functions/products/benefits/policies/decision.ts';
import type { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import { checkEntry } from '../../../../../functions/products/benefits/policies/publication.ts';
import { dictionaryOf } from '../../../../../functions/rule-language/dictionary.ts';
import { policy } from '../entitlements/fixture.ts';

const on = plainDate('2026-03-10');
const CITIZENS = dictionaryOf([], undefined, [], 'citizen');
/** A draft: what is published is compiled once, and each of these says something else. */
const under3 = (change: object = {}): Policy => ({
  ...policy({
    beneficiary: 'citizen',
    regions: ['450300'],
    industries: [],
    conditions: [
      {
        name: 'under-three',
        label: '未满三周岁',
        citation: '第五条',
        expression: 'on < addMonths(citizen.birthDate, 36)',
      },
    ],
    ...change,
  }),
  status: 'draft',
});

const child = (facts: object): SubjectRecord =>
  ({ citizen: 'c-1', source: 'health', asOf: '2026-03-01', facts }) as SubjectRecord;
const known = { birthDate: '2025-03-10', hukouRegion: '450305', guardian: 'c-mother' };

const decided = (facts: object, change: object = {}) => {
  const one = under3(change);
  const { rules, errors } = checkEntry(one, CITIZENS);
  if (!rules) throw new Error(JSON.stringify(errors));
  return decisionOf({ policy: one, rules }, child(facts), on, CITIZENS);
};

describe('a policy for citizens', () => {
  it('asks of each that they live here, are alive, and that somebody is known who may act', () => {
    const decision = decided(known);
    expect(decision).toMatchObject({ citizen: 'c-1', outcome: 'met' });
    expect(decision.conditions.map(({ name }) => name)).toEqual([
      'scope.region',
      'scope.alive',
      'scope.acting',
      'under-three',
    ]);
    expect(decided({ ...known, hukouRegion: '450100' }).outcome).toBe('not-met');
    expect(decided({ ...known, hukouRegion: '450305' }, { regions: ['450312'] }).outcome).toBe('not-met');
    expect(decided({ ...known, deathDate: '2026-03-10' }).outcome).toBe('not-met');
    expect(decided({ ...known, guardian: undefined })).toMatchObject({ outcome: 'unknown' });
  });

  it('shows of what it read no value: all of it is personal, frozen decisions too', () => {
    const { conditions } = decided(known);
    const facts = conditions.flatMap((one) => one.facts);
    expect(facts.length).toBeGreaterThan(2);
    for (const { value, withheld } of facts) expect([value, withheld]).toEqual([null, true]);
    expect(JSON.stringify(conditions)).not.toContain('2025-03-10');
    const short = decided({ ...known, birthDate: '2020-01-01' });
    expect(JSON.stringify(short)).not.toMatch(/2020-01-01|gap/);
  });

  it('reads citizens alone: their facts under an enterprise’s name are refused, and the other way round', () => {
    const asking = (expression: string) =>
      checkEntry(under3({ conditions: [{ ...under3().conditions[0], expression }] }), CITIZENS).errors.length;
    expect(asking('citizen.birthDate < on')).toBe(0);
    expect(asking('enterprise.employees > 1')).toBeGreaterThan(0);
    expect(asking('citizen.employees > 1')).toBeGreaterThan(0);
  });

  it.each([
    [{ industries: ['C'] }, '/industries'],
    [
      { publication: { workingDays: 5, place: '网站', citation: '第八条', decideWithin: 10 } },
      '/publication',
    ],
    [{ untilPaid: ['nothing-of-it'] }, '/untilPaid/0'],
    [{ untilPaid: ['scope.acting'] }, '/untilPaid/0'],
  ])('is refused with %j', (change, pointer) => {
    expect(checkEntry(under3(change), CITIZENS).errors.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe('a line of a register', () => {
  const line = (record: object) =>
    parseRecord(JSON.stringify({ source: 'x', asOf: '2026-03-01', ...record }), 1).ok;
  it('is read by whom it names', () => {
    expect(line({ citizen: 'c-1', facts: known })).toBe(true);
    expect(line({ county: '450312', facts: { office: '临桂区财政局' } })).toBe(true);
    expect(line({ uscc: '91450300MA5KABCD17', facts: { birthDate: '2025-03-10' } })).toBe(false);
    expect(line({ citizen: 'c-1', facts: { employees: 3 } })).toBe(false);
    expect(line({ citizen: 'c-1', uscc: '91450300MA5KABCD17', facts: {} })).toBe(false);
  });
  it('names nobody by an identity number', () => {
    expect(line({ citizen: '110101199001011234', facts: known })).toBe(false);
    expect(line({ citizen: 'c-1', facts: { guardian: 'id-11010119900101123X' } })).toBe(false);
  });
});
