import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { notReturnedFor } from '../../../../functions/services/orders/correction.ts';
import type { Hold } from '../../../../functions/services/orders/model.ts';

const plan = { kind: 'site-plan', sha256: '0'.repeat(64) };
const lease = { kind: 'lease', reference: 'GX-1' };
const returned = (asks?: string[]): { hold: Hold } => ({
  hold: {
    why: 'returned',
    from: 'pending',
    since: instant('2026-03-02T02:00:00Z'),
    reasons: ['缺图'],
    ...(asks && { asks }),
  },
});

describe('what a correction brings', () => {
  it('is what its return asked for, or nothing beside a note', () => {
    expect(notReturnedFor(returned(['site-plan']), [plan])).toBeUndefined();
    expect(notReturnedFor(returned(['site-plan']), [])).toBeUndefined();
  });

  it('is refused by its place where it is anything else, with what is asked for', () => {
    expect(notReturnedFor(returned(['site-plan', 'eia']), [plan, lease])).toMatchObject({
      kind: 'not-asked-for',
      detail: { zh: '只能提交要求的材料：总平面图、eia' },
      errors: [{ pointer: '/materials/1/kind' }],
      extensions: { asked: ['site-plan', 'eia'] },
    });
  });

  it('is whatever the applicant thinks fit where the return only said what is wrong', () => {
    expect(notReturnedFor(returned(), [lease])).toBeUndefined();
    expect(notReturnedFor(returned([]), [lease])).toBeUndefined();
  });

  it('is left to the table of moves where nothing was returned', () => {
    expect(notReturnedFor({}, [lease])).toBeUndefined();
  });
});
