import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lapse } from '../../../../functions/products/consultations/tasks/lapse.ts';
import type { ConsultationDependencies } from '../../../../functions/products/consultations/dependencies.ts';
import { Dossiers } from '../../../../functions/services/dossiers/dossiers.ts';
import type { Clock } from '../../../../functions/law/clock.ts';
import { addMillis } from '../../../../functions/law/instant.ts';
import { record } from '../../../../functions/services/orders/commands/record-event.ts';
import type { Call } from '../../../../functions/platform/http/index.ts';
import { by, due, letterOrder, standing } from './letters.ts';
import { runs } from '../../../runs.ts';

/** A clock that moves on by what is given each time it is asked: a race through the due moment. */
const racing = (from: number, steps: readonly number[]): Clock => {
  let asked = 0;
  let offset = from;
  return { now: () => addMillis(due, (offset += steps[(asked += 1) % steps.length] ?? 0)) };
};

const pause = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => pause(turns - 1));

const races = runs(1_000);

it('has exactly one outcome in each of many races of an answer with silence', async () => {
  const outcomes = { replied: 0, 'deemed-consent': 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -4, max: 2 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 6 }),
      fc.tuple(fc.nat(30), fc.nat(30)),
      async (from, steps, [answerWaits, silenceWaits]) => {
        const on = standing(racing(from, steps));
        const { orders, store, table, ofKind } = on;
        const order = letterOrder();
        await table.transact(await orders.place(order, by));
        const answering = record({
          ...on,
          dossiers: new Dossiers(table),
          takeFirst: () => Promise.resolve([]),
        });
        const call = {
          params: { id: order.id },
          body: { eventId: 'e', type: 'replied', position: 'no-objection' },
          caller: { role: 'partner', partner: order.partner, subject: 's', registration: { name: '某局' } },
        } as unknown as Call<typeof answering.route>;
        const [answered, silence] = await Promise.all([
          pause(answerWaits).then(() => answering.run(call)),
          pause(silenceWaits).then(() =>
            lapse(on as unknown as ConsultationDependencies)({ orderId: order.id }),
          ),
        ]);

        const kept = (await store.find(order.id))?.order;
        const events = ofKind('timeline').filter(({ said }) => said !== undefined).length;
        const told = ofKind('effect').filter(({ effect }) =>
          /consultation\.(replied|deemed-consent)/u.test(JSON.stringify(effect)),
        ).length;
        if (kept?.status === 'replied') {
          outcomes.replied += 1;
          expect(answered).toMatchObject({ ok: true, value: { status: 201 } });
          expect((kept.outcome?.at ?? due) < due).toBe(true);
          expect([events, told]).toEqual([1, 1]);
        } else if (kept?.status === 'deemed-consent') {
          outcomes['deemed-consent'] += 1;
          expect(answered).toMatchObject({ ok: false, error: { kind: 'lapsed' } });
          expect(silence).toEqual({ letter: { open: false, status: 'deemed-consent' } });
          expect(kept.outcome).toMatchObject({ outcome: 'deemed-consent', at: due });
          expect([events, told]).toEqual([0, 2]);
        } else {
          // Neither has decided: the answer came too late, and silence looked too early and waits on.
          expect(kept?.status).toBe('served');
          expect(answered).toMatchObject({ ok: false, error: { kind: 'lapsed' } });
          expect(silence.letter).toEqual({ open: true, until: due });
          expect([events, told]).toEqual([0, 0]);
        }
      },
    ),
    { numRuns: races },
  );
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(races / 20);
}, 60_000);
