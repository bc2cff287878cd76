import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { meetingDue } from './deadlines.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { StoredRiver } from './store.ts';
import { tellRiver } from './tell.ts';

/** The experts have not met in the time that is not counted for them: the clock goes on by itself. Found once. */
export const outlasted = ({ case: one, keys }: StoredRiver, now: Instant): Instant | undefined => {
  const due = meetingDue(one);
  const found = keys.dueAt !== undefined && due !== undefined && keys.dueAt <= due;
  return found && due <= now ? due : undefined;
};

/** On record, and told to who applies and to those above, by whichever write comes first after that time. */
export const outlastedWrites = async (
  on: RiverDependencies,
  stored: StoredRiver,
  asOf: AsOf,
): Promise<Write[]> => {
  const { id } = stored.case;
  const due = outlasted(stored, asOf.now);
  if (due === undefined) return [];
  return [
    on.timeline.entry(id, { at: due, code: 'river.expert-review-outlasted' }, 'expert-review-outlasted'),
    new Escalations(on.table).outlasted({ subject: { kind: 'river-approval', id } }, due),
    ...(await tellRiver(on, 'expert-review-outlasted', stored.case, asOf, { facts: { due } })),
  ];
};
