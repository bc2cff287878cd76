import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { meetingDue } from './deadlines.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { StoredRiver } from './store.ts';
import { tellSupervisor } from './supervisor.ts';

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
  now: Instant,
): Promise<Write[]> => {
  const { id, applicant } = stored.case;
  const due = outlasted(stored, now);
  if (due === undefined) return [];
  const subject = { kind: 'river-approval', id };
  const { writes } = await on.post.toEnterprise(
    applicant.uscc,
    {
      code: 'application.suspension-ended',
      title: '专家评审期限届满，办理时限继续计算',
      body: '专家评审未在告知的期限内完成，办理时限已自动继续计算，并已通报主管部门。',
      data: { subject },
    },
    now,
  );
  return [
    on.timeline.entry(id, { at: due, code: 'river.expert-review-outlasted' }, 'expert-review-outlasted'),
    ...(await tellSupervisor(on, stored.case, 'river.expert-review-outlasted', { due }, now)),
    new Escalations(on.table).outlasted({ subject }, due),
    ...writes,
  ];
};
