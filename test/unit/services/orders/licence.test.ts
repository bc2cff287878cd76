import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { addMillis, DAY, HOUR, type Instant } from '../../../../functions/law/instant.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { LicenceTerms } from '../../../../functions/law/licensing/acceptance.ts';
import { dateOf, plainDate } from '../../../../functions/law/plain-date.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { byTime } from '../../../../functions/services/orders/by-time.ts';
import { extended, extensionDays } from '../../../../functions/services/orders/extension.ts';
import { asLicence } from '../../../../functions/services/orders/licensing.ts';
import { Order } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import { refTo } from '../../../../functions/platform/persons/model.ts';
import { regional, shanghai, workingTime } from '../../law/samples.ts';
import { runs } from '../../../runs.ts';

const monday = shanghai('2026-03-02 10:00');
const silent = shanghai('2026-03-10 00:00');
const spec = (budget: number, kind: 'promised' | 'statutory') =>
  DeadlineSpec.parse({ budget, kind, basis: '第四十二条', anchor: monday });

const application = (terms: Partial<LicenceTerms> = {}): Order =>
  asLicence(
    Order.parse({
      id: 'or_01J00000000000000000000000',
      kind: 'review',
      subject: { kind: 'project', id: 'pj_1' },
      partner: 'pt_1',
      status: 'pending',
      request: {},
      createdAt: monday,
      limits: {
        promised: { deadline: spec(10, 'promised') },
        statutory: { deadline: spec(20, 'statutory'), beside: 'promised' },
      },
    }),
    LicenceTerms.parse(terms),
    sampleLaw(),
  );

const said = (type: string, more: object = {}): Act => ({ type, eventId: 'e', ...more }) as Act;
const returned = (...reasons: string[]) => said('returned', { reasons });
const corrected: Act = { type: 'corrected', note: '已补', materials: [] };
const done = (order: Order, what: Act, at: Instant): Order => {
  const acted = act(order, what, at, workingTime);
  if (!acted.ok) throw new Error(acted.error.reason ?? `Not from ${acted.error.from}`);
  return acted.value.order;
};
const refused = (order: Order, what: Act, at: Instant) => {
  const acted = act(order, what, at, workingTime);
  return acted.ok ? undefined : acted.error;
};
const dueOf = ({ limits }: Order) =>
  limits['statutory'] && reckon(limits['statutory'].deadline, workingTime).due;

describe('an application for a licence', () => {
  it('accepted in time has its limit from then, with a receipt', () => {
    const at = shanghai('2026-03-05 10:00');
    const accepted = done(application(), said('accepted'), at);
    expect(accepted.limits['statutory']?.deadline.anchor).toBe(at);
    expect(accepted.limits['acceptance']?.metAt).toBe(at);
    expect(accepted.receipts).toMatchObject([
      { number: '20260305-0000000000-1', kind: 'acceptance', on: '2026-03-05', asOf: at },
    ]);
  });

  it('accepted by silence has its limit from its receipt: part of it is used', () => {
    const { order, passed } = byTime(application(), { now: silent, workingTime });
    expect(passed).toEqual([{ move: 'accepted-by-law', at: silent }]);
    expect(order).toMatchObject({
      status: 'accepted',
      licensing: { accepted: { asOf: monday, at: silent, by: 'law' } },
      limits: {
        acceptance: { metAt: silent, breachedAt: silent },
        statutory: { deadline: { anchor: monday } },
      },
      receipts: [{ kind: 'acceptance', asOf: monday, bySilence: true }],
    });
  });

  it('cannot be returned or refused from that very millisecond on, whoever has seen it', () => {
    const last = addMillis(silent, -1);
    expect(done(application(), returned('缺图纸'), last).status).toBe('returned');
    expect(refused(application(), returned('缺图纸'), silent)).toMatchObject({
      from: 'accepted',
      reason: 'accepted-already',
      law: { basis: { zh: expect.stringContaining('第三十二条') as string } },
    });
    expect(refused(application(), said('rejected', { reasons: ['不属本机关'] }), silent)).toBeDefined();
  });

  it('has five days of the calendar as it is: one that moves, moves them, until they have passed', () => {
    const off = { date: plainDate('2026-03-05'), name: { zh: '放假', en: 'Off' } };
    const calendar = workingCalendar([regional(2026, { off: [off] })]);
    const moved = { ...workingTime, calendar };
    expect(byTime(application(), { now: silent, workingTime: moved }).passed).toEqual([]);
    expect(act(application(), returned('缺图纸'), silent, moved).ok).toBe(true);
    const { order } = byTime(application(), { now: silent, workingTime });
    expect(byTime(order, { now: silent, workingTime: moved }).order).toEqual(order);
  });

  it('withdrawn meanwhile is not accepted by anybody', () => {
    const withdrawn = done(application(), { type: 'withdrawn' }, addMillis(monday, HOUR));
    expect(byTime(withdrawn, { now: addMillis(silent, DAY), workingTime }).passed).toEqual([]);
  });

  it('corrected is received anew, and returned again only for what was not met', () => {
    const told = done(application(), returned('缺图纸', '缺证明'), shanghai('2026-03-04 10:00'));
    expect(dueOf(told)).toBeNull();
    const handedIn = shanghai('2026-03-20 10:00');
    const pending = done(told, corrected, handedIn);
    expect(pending).toMatchObject({ status: 'pending', licensing: { receivedAt: handedIn } });
    const soon = addMillis(handedIn, HOUR);
    expect(refused(pending, returned('缺环评'), soon)).toMatchObject({
      reason: 'not-told-before',
      law: { more: { reasons: ['缺环评'], told: ['缺图纸', '缺证明'] } },
    });
    expect(done(pending, returned('缺证明'), soon).receipts).toHaveLength(2);
    const lapsed = byTime(pending, { now: addMillis(handedIn, 30 * DAY), workingTime }).order;
    expect(lapsed.licensing?.accepted?.asOf).toBe(handedIn);
    expect(lapsed.limits['statutory']?.deadline.anchor).toBe(handedIn);
  });

  it('is not suspended before it is accepted, nor asked for more after', () => {
    expect(
      refused(application(), said('suspended', { ground: 'hearing', until: '2026-03-06' }), monday),
    ).toMatchObject({ from: 'pending' });
    const accepted = done(application(), said('accepted'), addMillis(monday, HOUR));
    expect(refused(accepted, returned('缺图纸'), addMillis(monday, 2 * HOUR))?.reason).toBe(
      'accepted-already',
    );
  });

  it('whose own law counts from receipt keeps that day', () => {
    const accepted = done(
      application({ limitsFrom: 'receipt' }),
      said('accepted'),
      shanghai('2026-03-05 10:00'),
    );
    expect(accepted.limits['statutory']?.deadline.anchor).toBe(monday);
  });

  it('is extended once: both limits, and the applicant has a receipt with the reasons', () => {
    const now = shanghai('2026-03-06 10:00');
    const accepted = done(application(), said('accepted'), shanghai('2026-03-05 10:00'));
    expect(extensionDays(application(), { head: 'organ' }, { now, workingTime })).toMatchObject({
      error: 'not-accepted',
    });
    expect(extensionDays(accepted, { head: 'organ' }, { now, workingTime })).toEqual({ ok: true, value: 10 });
    const name = refTo('signatory', accepted.subject, 'ps_01J00000000000000000000000');
    const by = { name, position: '局长' };
    const longer = extended(
      accepted,
      { at: now, days: 10, approvedBy: by, reasons: ['案情复杂'] },
      sampleLaw(),
    );
    expect(longer.limits).toMatchObject({
      promised: { deadline: { budget: 20 } },
      statutory: { deadline: { budget: 30 } },
    });
    expect(longer.receipts?.at(-1)).toMatchObject({
      kind: 'extension',
      days: 10,
      reasons: ['案情复杂'],
    });
    expect(extensionDays(longer, { head: 'organ' }, { now, workingTime })).toMatchObject({
      error: 'extended-already',
    });
  });
});

describe('a suspension of an accepted application', () => {
  const start = shanghai('2026-03-05 10:00');
  const accepted = done(application(), said('accepted'), start);
  const suspended = done(
    accepted,
    said('suspended', { ground: 'expert-review', until: '2026-03-13' }),
    start,
  );
  const end = shanghai('2026-03-14 00:00');

  it('ends by itself at the end it was given, and the clock goes on whoever looks', () => {
    const { order, passed } = byTime(suspended, { now: end, workingTime });
    expect(passed).toEqual([{ move: 'suspension-ended', at: end }]);
    expect(order.status).toBe('accepted');
    expect(order).not.toHaveProperty('hold');
    expect(dueOf(order)).toBe(dueOf(suspended));
  });

  it('resumed before is shorter; resumed twice, or after its end, is refused', () => {
    const resumed = done(suspended, said('resumed'), shanghai('2026-03-06 18:00'));
    expect((dueOf(resumed) ?? '') < (dueOf(suspended) ?? '')).toBe(true);
    expect(refused(resumed, said('resumed'), end)?.from).toBe('accepted');
    expect(refused(suspended, said('resumed'), end)?.from).toBe('accepted');
    expect(done(suspended, said('resumed'), addMillis(end, -1)).status).toBe('accepted');
  });

  it('is not nested, and paused with the whole it waits for the whole', () => {
    const again = said('suspended', { ground: 'hearing', until: '2026-03-20' });
    expect(refused(suspended, again, addMillis(start, HOUR))?.from).toBe('suspended');
    const paused = done(suspended, { type: 'paused', basis: '项目暂停' }, shanghai('2026-03-06 10:00'));
    expect(byTime(paused, { now: addMillis(end, 90 * DAY), workingTime }).passed).toEqual([]);
    expect(done(paused, { type: 'continued' }, addMillis(end, 90 * DAY)).status).toBe('accepted');
  });

  it('goes on with the whole for what is left of it, until the end it was given, and not for longer', () => {
    const paused = done(suspended, { type: 'paused', basis: '项目暂停' }, shanghai('2026-03-06 10:00'));
    const goesOn = done(paused, { type: 'continued' }, addMillis(end, -DAY));
    expect(goesOn).toMatchObject({ status: 'suspended', hold: { ground: 'expert-review', until: end } });
    expect(goesOn.holds).toBe(suspended.holds);
    expect(dueOf(goesOn)).toBe(dueOf(suspended));
    expect(byTime(goesOn, { now: end, workingTime })).toMatchObject({
      order: { status: 'accepted' },
      passed: [{ move: 'suspension-ended', at: end }],
    });
    expect(done(goesOn, said('resumed'), addMillis(end, -1)).status).toBe('accepted');
  });

  it('goes by the list in force when it begins: a ground that was struck off is none', () => {
    const { document } = sampleLaw();
    const grounds = document.grounds.filter(({ code }) => code !== 'expert-review');
    const struck = {
      version: 1,
      effectiveAt: shanghai('2026-03-05 12:00'),
      document: { ...document, grounds },
    };
    const law = { ...workingTime, law: [struck] };
    const asked = said('suspended', { ground: 'expert-review', until: '2026-03-13' });
    expect(act(accepted, asked, start, law).ok).toBe(true);
    expect(act(accepted, asked, struck.effectiveAt, law)).toMatchObject({
      error: {
        reason: 'ground-not-listed',
        law: { more: { allowed: grounds.map(({ code }) => code).slice(0, 7) } },
      },
    });
    expect(byTime(suspended, { now: end, workingTime: law }).passed).toHaveLength(1);
  });

  it('withdrawn meanwhile, nothing goes on', () => {
    const withdrawn = done(suspended, { type: 'withdrawn' }, addMillis(start, HOUR));
    expect(byTime(withdrawn, { now: addMillis(end, DAY), workingTime }).passed).toEqual([]);
  });
});

const acts: fc.Arbitrary<(at: Instant) => Act> = fc.oneof(
  fc.constantFrom<(at: Instant) => Act>(
    () => said('accepted'),
    () => returned('缺图纸'),
    () => returned('缺证明'),
    () => corrected,
    () => said('resumed'),
    () => ({ type: 'paused', basis: '项目暂停' }),
    () => ({ type: 'continued' }),
    () => said('rejected', { reasons: ['不属本机关'] }),
  ),
  fc
    .record({
      ground: fc.constantFrom('hearing', 'testing', 'leader-away'),
      days: fc.integer({ min: -3, max: 60 }),
    })
    .map(
      ({ ground, days }) =>
        (at: Instant) =>
          said('suspended', { ground, until: dateOf(addMillis(at, days * DAY)) }),
    ),
);

it('whatever is said and whenever: no department stops a clock without an end, nor longer than the list allows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ what: acts, hours: fc.integer({ min: 1, max: 400 }) }), { maxLength: 25 }),
      (life) => {
        let order = application();
        let now = monday;
        for (const { what, hours } of life) {
          now = addMillis(now, hours * HOUR);
          const acted = act(order, what(now), now, workingTime);
          if (acted.ok) order = acted.value.order;
          expect(Order.safeParse(order).success).toBe(true);
          const { hold, licensing, limits } = order;
          const named = (limits['statutory']?.deadline.suspensions ?? []).filter(({ ground }) => ground);
          for (const one of named) expect(one.to).toBeDefined();
          // A clock that stands without an end waits for the applicant: a correction, or a pause it asked for.
          if (dueOf(order) === null)
            expect(hold?.why === 'returned' || (hold?.why === 'suspended' && hold.byProject)).toBe(true);
          // Told, accepted or over: the fifth day does not pass in silence.
          const told = byTime(order, { now: addMillis(now, 40 * DAY), workingTime }).order;
          if (told.status === 'pending') expect(told.licensing?.accepted).toBeDefined();
          if (licensing?.accepted?.by === 'law') expect(licensing.accepted.asOf).toBe(licensing.receivedAt);
        }
      },
    ),
    { numRuns: runs(300, 75) },
  );
});
