import { describe, expect, it } from 'vitest';
import { planDeadline } from '../../../../functions/law/deadline/plan-deadline.ts';
import { publishPlan } from '../../../../functions/law/deadline/publish-plan.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { openSuspensionOf, resume, suspend } from '../../../../functions/law/deadline/suspend.ts';
import { err, unwrap } from '../../../../functions/common/result.ts';
import { limit, workingTime, shanghai } from '../samples.ts';

const spec = limit(5, '2026-03-02 10:00');
const wednesday = shanghai('2026-03-04 10:00');
const standing = unwrap(suspend(spec, wednesday, '听证'));

describe('stopping and starting the clock', () => {
  it('keeps the days used and moves the due moment by what was suspended', () => {
    expect(reckon(standing, workingTime)).toMatchObject({ status: 'suspended', due: null });
    expect(openSuspensionOf(standing)?.basis).toBe('听证');
    const running = unwrap(resume(standing, shanghai('2026-03-05 18:00')));
    expect(reckon(running, workingTime).due).toBe(shanghai('2026-03-12 00:00'));
    expect(openSuspensionOf(running)).toBeNull();
  });

  it('is refused where it makes no sense', () => {
    expect(suspend(standing, wednesday, '评审')).toEqual(err('already-suspended'));
    expect(resume(spec, wednesday)).toEqual(err('not-suspended'));
  });

  it('at one and the same moment leaves no trace', () => {
    expect(unwrap(resume(standing, wednesday))).toEqual(spec);
  });
});

describe('the deadline of a case', () => {
  it('is the limit of its plan from its own event', () => {
    const steps = [
      { id: 'survey', statutory: 3 },
      { id: 'gas', statutory: 5.5, promised: 2, after: ['survey'] },
    ];
    const anchor = shanghai('2026-03-02 10:00');
    const plan = unwrap(publishPlan(steps));
    const begun = { anchor, basis: '第九条' };
    expect(planDeadline(plan, 'statutory', begun)).toEqual(limit(8.5, '2026-03-02 10:00'));
    expect(planDeadline(plan, 'promised', begun).budget).toBe(5);
  });
});
