import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../../functions/law/calendar/working-calendar.ts';
import type { AsOf } from '../../../../../functions/law/deadline/working-time.ts';
import { addMillis, DAY, instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { sweep } from '../../../../../functions/platform/watch/sweep.ts';
import { watcher } from '../../../../../functions/platform/watch/watched.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { overdue } from '../../../../../functions/products/benefits/entitlements/tasks/overdue.ts';
import { funded } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { watchedEntitlement } from '../../../../../functions/products/benefits/entitlements/watched.ts';
import { sampleLaw } from '../../../../../functions/law/legal-data/sample.ts';
import { regional } from '../../../law/samples.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, by, entitlement, monday, policy } from './fixture.ts';

/** Five working days from Monday the 2nd: to the end of the 9th. */
const whole = { instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }] };
const payable = funded(
  entitlement(1_000, policy({ confirmation: null, paymentLimit: 5, noticeInterval: 10, ...whole })),
  asOf(),
);
/** A city that grants five working days for the click. */
const { document, ...sample } = sampleLaw();
const five = { ...sample, document: { ...document, days: { ...document.days, 'benefit-confirmation': 5 } } };
const offered = funded(entitlement(1_000, policy({ confirmation: { limit: 5 } })), {
  now: monday,
  workingTime: { ...by, law: [{ ...five, effectiveAt: monday }] },
});
const due = instant('2026-03-09T16:00:00Z');
const dayLater = instant('2026-03-10T16:00:00Z');

/** A calendar in which Wednesday the 4th is off after all. */
const day = { date: plainDate('2026-03-04'), name: { zh: '三月三', en: 'A local holiday' } };
const moved = { ...by, calendar: workingCalendar([regional(2026, { off: [day] })]) };

const kept = async (one: Entitlement) => {
  const memory = memoryTable();
  const clock = handClock(monday);
  const on = entitlementTaskDependencies({ table: memory.table, clock });
  await memory.table.transact(on.store.create(one, {} as Met, asOf()));
  const look = (at: AsOf) =>
    watcher(memory.table, watchedEntitlement(on))({ pk: `ENTITLEMENT#${one.id}`, sk: 'ENTITLEMENT' }, at);
  const recorded = async (code: string) =>
    (await on.timeline.of(one.id)).filter((entry) => entry.code === code).map(({ facts }) => facts);
  const told = () => memory.ofKind('message').map(({ message }) => (message as { code: string }).code);
  return { ...memory, on, clock, look, recorded, told };
};

describe('a calendar that moves a limit of an entitlement', () => {
  it.each([
    ['of payment', payable, 'payment-1'],
    ['of the click', offered, 'confirmation'],
  ])('%s is on record, once, and the limit ends on the new day', async (_, one, limit) => {
    const { look, recorded, on } = await kept(one);
    await look(asOf());
    expect(await recorded('entitlement.deadline-moved')).toEqual([]);
    await look({ now: monday, workingTime: moved });
    await look({ now: monday, workingTime: moved });
    expect(await recorded('entitlement.deadline-moved')).toEqual([
      { limit, from: due, to: dayLater, provisional: false },
    ]);
    expect((await on.store.find(one.id))?.dues).toEqual({ [limit]: dayLater });
  });

  it('leaves the day from which an instalment can be ordered: it was promised with the grant', async () => {
    const later = { instalments: [{ basisPoints: 10_000, afterWorkingDays: 5 }] };
    const one = funded(entitlement(1_000, policy({ confirmation: null, ...later })), asOf());
    const { look, on } = await kept(one);
    await look({ now: monday, workingTime: moved });
    expect((await on.store.find(one.id))?.entitlement.instalments).toEqual(one.instalments);
  });
});

describe('what is overdue', () => {
  it('is swept in an index of its own, and told once', async () => {
    const { table, on, clock, told, look } = await kept(payable);
    const never = { 'ENTITLEMENT/ENTITLEMENT': () => Promise.reject(new Error('Not in this index')) };
    const workingTime = () => Promise.resolve(by);
    clock.pass(20 * DAY);
    expect(
      await sweep({ table, tellSick: () => [], watchers: never, now: clock.now(), workingTime }),
    ).toMatchObject({ sick: 0 });
    expect(await overdue(on)()).toEqual({ acted: 1, sick: 0, more: false });
    expect(told().filter((code) => code === 'entitlement.overdue-notice')).toHaveLength(1);
    expect((await on.store.find(payable.id))?.entitlement).toMatchObject({
      notices: 1,
      limits: { 'payment-1': { breachedAt: due } },
    });
    await look({ now: clock.now(), workingTime: by });
    expect(told().filter((code) => code === 'entitlement.overdue-notice')).toHaveLength(1);
  });

  it('is not what waits for its click: that lapses at its due moment, with everything else that is due', async () => {
    const { look, on, recorded } = await kept(offered);
    await look(asOf(addMillis(due, -1)));
    expect((await on.store.find(offered.id))?.entitlement.status).toBe('awaiting-confirmation');
    await look(asOf(due));
    expect((await on.store.find(offered.id))?.entitlement).toMatchObject({ status: 'lapsed', endedAt: due });
    expect(await recorded('entitlement.lapsed')).toHaveLength(1);
  });
});
