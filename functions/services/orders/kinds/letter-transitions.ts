import { Fault } from '../../../common/fault.ts';
import { deemConsent, reply, servedLetter, SpokenReply } from '../../../law/letter.ts';
import { mapErr, ok } from '../../../common/result.ts';
import type { Order, OrderStatus } from '../model.ts';
import type { Act } from '../acts.ts';
import type { KindOfLetter } from './kind.ts';

const letterOf = ({ limits, outcome }: Order) => {
  const limit = limits['reply'];
  if (!limit || outcome) throw new Fault('Only an open letter can be answered');
  return servedLetter({ kind: 'consultation-letter', deadline: limit.deadline, outcome: null });
};

/** The clear reply an act contains, if it does. */
const spokenIn = (done: Act) => {
  if (done.type !== 'replied') return undefined;
  const { eventId: _, occurredAt: __, type: ___, ...said } = done;
  return SpokenReply.safeParse(said).data;
};

const ended: readonly OrderStatus[] = ['replied', 'deemed-consent', 'withdrawn'];

/**
 * The moves of a consultation letter (Art. 10). Whether a reply came in time, or silence has lasted long enough, the
 * law decides by the due moment as it is reckoned at this very write, so that nothing else needs to agree on it.
 */
export const letter = {
  moves: {
    served: {
      replied: { to: 'replied' },
      remarked: { to: 'served' },
      withdrawn: { to: 'withdrawn' },
      lapsed: { to: 'deemed-consent' },
    },
    replied: {},
    'deemed-consent': {},
    withdrawn: {},
  },
  fulfils: { replied: ['reply'], withdrawn: ['reply'] },
  keeps: ['replied', 'remarked'],
  milestones: { accepted: new Set(ended), ended: new Set(ended) },
  wakes: 'consultation',
  closed: (order, { now, workingTime }) => {
    const answered = reply(letterOf(order), { position: 'no-objection' }, now, workingTime);
    return answered.ok ? undefined : answered.error.failure;
  },
  read: (done) => (done.type === 'replied' && !spokenIn(done) ? 'remarked' : done.type),
  decide: (order, done, { now, workingTime }) => {
    const to = letterOf(order);
    if (done.type === 'lapsed') return mapErr(deemConsent(to, now, workingTime), ({ failure }) => failure);
    const spoken = spokenIn(done);
    // Whatever is said or done must be in time; only a clear reply or a withdrawal is an outcome.
    const inTime = mapErr(
      reply(to, spoken ?? { position: 'no-objection' }, now, workingTime),
      ({ failure }) => failure,
    );
    if (!inTime.ok || spoken) return inTime;
    if (done.type !== 'withdrawn') return ok(undefined);
    return ok({ outcome: 'withdrawn', at: now, reason: done.reason ?? '发函部门撤回' });
  },
} satisfies KindOfLetter;
