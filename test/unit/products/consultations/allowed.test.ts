import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMillis, DAY } from '../../../../functions/law/instant.ts';
import type { CallerBy } from '../../../../functions/platform/http/route.ts';
import { allowedOf } from '../../../../functions/products/consultations/allowed.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { by, consultation, letterOrder, served, standing } from './letters.ts';

const letter = consultation();
const as = (partner: string) => ({ role: 'partner', partner }) as unknown as CallerBy<'partner'>;
const reply = { eventId: 'e', type: 'replied', position: 'no-objection' } as Act;
const back: Act = { type: 'withdrawn', reason: '不再需要' };

it('a letter names its withdrawal to its sender exactly while it is taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.boolean(), fc.boolean(), async (days, answered, withdrawn) => {
      const on = standing();
      const asOf = { now: addMillis(served, days * DAY), workingTime: by };
      await on.table.transact(await on.orders.place(letterOrder(), by));
      for (const done of [...(answered ? [reply] : []), ...(withdrawn ? [back] : [])]) {
        const found = await on.orders.find(letter.orderId);
        const acted = found && (await on.orders.act(found, done, { ...asOf, now: served }));
        if (acted?.ok) await on.table.transact(acted.value.writes);
      }
      const stored = await on.orders.find(letter.orderId);
      if (!stored) throw new Error('The letter has no order');
      const taken = (await on.orders.act(stored, back, asOf)).ok;
      expect(allowedOf(letter, stored.order, as(letter.from), asOf)).toEqual(taken ? ['withdrawal'] : []);
      expect(taken).toBe(!answered && !withdrawn && days < 11);
      expect(allowedOf(letter, stored.order, as(letter.to), asOf)).toEqual([]);
    }),
  );
});
