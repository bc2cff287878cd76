import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { actorIn, factsOn } from '../../../../../functions/products/benefits/beneficiaries/acting.ts';
import {
  actorOf,
  actsFor,
  beneficiaryOf,
  keyOfBeneficiary,
  kindOfKey,
  namedBy,
  type Named,
} from '../../../../../functions/products/benefits/beneficiaries/model.ts';
import { mergeRecords } from '../../../../../functions/products/benefits/enterprises/merge.ts';
import type { SubjectRecord } from '../../../../../functions/products/benefits/enterprises/model.ts';
import type { CitizenFacts } from '../../../../../functions/rule-language/subjects.ts';

const on = plainDate('2026-03-10');
const [self, guardian] = ['c-1', 'c-guardian'];
const facts = (said: object) => said as CitizenFacts;
const actor = (said: object) => actorIn({ citizen: self, facts: facts(said) }, on)?.id;

describe('who acts for a citizen', () => {
  it.each([
    ['a child by its guardian', { birthDate: '2025-03-10', guardian }, guardian],
    ['a child of whom no guardian is known: nobody', { birthDate: '2025-03-10' }, undefined],
    [
      'the day before its eighteenth birthday still the guardian',
      { birthDate: '2008-03-11', guardian },
      guardian,
    ],
    ['from that birthday on itself, whoever was its guardian', { birthDate: '2008-03-10', guardian }, self],
    ['an adult itself', { birthDate: '1980-01-01' }, self],
    [
      'an adult without capacity by the guardian',
      { birthDate: '1980-01-01', incapacitated: true, guardian },
      guardian,
    ],
    [
      'an adult without capacity or guardian: nobody',
      { birthDate: '1980-01-01', incapacitated: true },
      undefined,
    ],
    ['somebody of unknown age only by a guardian', { guardian }, guardian],
    ['somebody of whom nothing is known: nobody', {}, undefined],
  ])('%s', (_, said, who) => {
    expect(actor(said)).toBe(who);
    // Where nobody is known to act it is unknown, never a no: nothing is granted, and nothing refused.
    expect(factsOn({ citizen: self, facts: facts(said) }, on)).toMatchObject({ acting: who && true });
  });

  it('is alive until the day of death that a register tells', () => {
    const alive = (deathDate?: string) =>
      factsOn({ citizen: self, facts: facts({ deathDate }) }, on)['alive'];
    expect([alive(), alive('2026-03-11'), alive('2026-03-10'), alive('2026-03-09')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is of a county the office that its record names', () => {
    expect(actorIn({ county: '450312', facts: { office: '临桂区财政局' } }, on)).toEqual({
      kind: 'department',
      id: '临桂区财政局',
    });
    expect(actorIn({ county: '450312', facts: {} }, on)).toBeUndefined();
  });
});

describe('a beneficiary', () => {
  it.each<[Named, string, string]>([
    [{ uscc: '91450300MA5KABCD17' }, '91450300MA5KABCD17', 'enterprise'],
    [{ citizen: 'c-1' }, 'citizen:c-1', 'citizen'],
    [{ citizen: 'county:1' }, 'citizen:county:1', 'citizen'],
    [{ county: '450312' }, 'county:450312', 'county'],
  ])('%j is known by one key, and by its key again', (named, key, kind) => {
    expect(keyOfBeneficiary(named)).toBe(key);
    expect(namedBy(key)).toEqual(named);
    expect([kindOfKey(key), beneficiaryOf(named).kind]).toEqual([kind, kind]);
  });

  it('is acted for by whom it names, and by nobody of the same id in another role', () => {
    const child = { citizen: 'c-1', actor: { kind: 'citizen', id: guardian } } as const;
    expect(actorOf(child)).toEqual({ kind: 'citizen', id: guardian });
    const asCitizen = (citizen: string) => ({ role: 'citizen', citizen, subject: 's', name: 'n' }) as const;
    expect(actsFor(asCitizen(guardian), child)).toBe(true);
    expect(actsFor(asCitizen('c-1'), child)).toBe(false);
    const uscc = guardian as never;
    expect(actsFor({ role: 'enterprise', uscc, subject: 's', name: 'n' } as never, child)).toBe(false);
    expect(actsFor(asCitizen('91450300MA5KABCD17'), { uscc: '91450300MA5KABCD17' })).toBe(false);
  });
});

describe('the account that a guardian named', () => {
  const account = { bank: '桂林银行', holder: '某人', number: '6222000011110001' };
  const child = (source: string, more: object = {}): SubjectRecord =>
    ({ citizen: 'c-1', source, asOf: '2026-03-01', facts: {}, ...more }) as SubjectRecord;
  const known = mergeRecords(child('health', { facts: { guardian } }), child('citizen', { account }));
  const change = (facts: object) => child('health', { asOf: '2026-03-02', facts });

  it('stays while the guardian does, and is not the next one’s', () => {
    expect(mergeRecords(known, change({ birthDate: '2025-03-10' }))).toMatchObject({ account });
    expect(mergeRecords(known, change({ guardian: 'c-other' }))).not.toHaveProperty('account');
  });
  it('stays where a register told it: it is the child’s own', () => {
    const own = mergeRecords(
      child('health', { facts: { guardian }, account }),
      change({ guardian: 'c-other' }),
    );
    expect(own).toMatchObject({ account });
  });
});
