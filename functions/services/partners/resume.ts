import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import { log } from '../../platform/log.ts';
import { count } from '../../platform/metrics.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Watcher } from '../../platform/watch/visit.ts';
import type { Wanted } from './names.ts';
import type { WaitingNames } from './waiting.ts';

/**
 * Has one thing go on that waited for a name; again changes nothing.
 * @param wanted the name: one thing may wait for several
 * @returns false when its name still leads to nobody
 */
export type Resume = (id: string, asOf: AsOf, wanted: Wanted) => Promise<boolean>;

/** Gone on with in one look; the sweep comes by again at once while there are more. */
const atOnce = 100;

/**
 * Looks at a name that something waits for. All of it waits for the same, so the first that still waits speaks for the
 * rest; one that cannot go on for another reason stops nobody else, and makes the name a sick item.
 * @param resumers by kind of what waits
 */
export const watchedName =
  (waiting: WaitingNames, resumers: Readonly<Record<string, Resume>>): Watcher =>
  async (key, asOf) => {
    const head = await waiting.find(key);
    if (!head) return;
    let [resumed, failure]: [number, { readonly error: unknown } | undefined] = [0, undefined];
    let anew = false;
    for await (const waits of waiting.waitersOf(key)) {
      const { waiter } = waits;
      try {
        const resume = own(resumers, waiter.kind);
        if (!resume) throw new Fault(`Nobody has ${waiter.kind} go on`);
        if (!(await resume(waiter.id, asOf, head.wanted))) {
          count({ NamesWaiting: 1 });
          log.warn('name.waited-for', { role: head.wanted.role, why: head.why });
          return await waiting.lookAgain(head, asOf.now, false);
        }
        if (await waiting.gone(key, waits)) resumed += 1;
        else anew = true;
      } catch (error) {
        log.error('name.not-resumed', { kind: waiter.kind, id: waiter.id }, error);
        failure = { error };
      }
      if (resumed === atOnce) return await waiting.lookAgain(head, asOf.now, true);
    }
    if (resumed > 0) log.info('name.mended', { role: head.wanted.role, resumed });
    if (failure) throw failure.error;
    if (anew) await waiting.lookAgain(head, asOf.now, true);
    else await waiting.mended(head, asOf.now);
  };
