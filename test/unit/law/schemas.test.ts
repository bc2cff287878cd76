import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { CalendarNotice } from '../../../functions/law/calendar/notice.ts';
import { OfficeHours } from '../../../functions/law/calendar/office-hours.ts';
import { Ladder } from '../../../functions/law/deadline/rung.ts';
import { DeadlineSpec, Suspension } from '../../../functions/law/deadline/model.ts';
import { PlanLimit } from '../../../functions/law/deadline/plan-limit.ts';
import { PlanStep } from '../../../functions/law/deadline/plan.ts';
import { reckon } from '../../../functions/law/deadline/reckon.ts';
import { DeadlineSummary, DeadlineView, explain, summarise } from '../../../functions/law/deadline/view.ts';
import { ProjectCode } from '../../../functions/law/identifiers/project-code.ts';
import { Region } from '../../../functions/law/identifiers/region.ts';
import { Uscc } from '../../../functions/law/identifiers/uscc.ts';
import { InstantInput } from '../../../functions/law/instant.ts';
import { LetterOutcome, SpokenReply } from '../../../functions/law/letter.ts';
import { MaterialRule } from '../../../functions/law/missing-documents.ts';
import { limit, workingTime, shanghai, suspended } from './samples.ts';

const schemas = {
  CalendarNotice,
  OfficeHours,
  Ladder,
  DeadlineSpec,
  Suspension,
  PlanLimit,
  PlanStep,
  DeadlineSummary,
  DeadlineView,
  ProjectCode,
  Region,
  Uscc,
  InstantInput,
  LetterOutcome,
  SpokenReply,
  MaterialRule,
};

describe('what a JSON API needs', () => {
  it.each(Object.entries(schemas))('%s can be written down as JSON schema', (_, schema) => {
    expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
  });

  it('shows identifiers with their pattern', () => {
    // Named, since it stands in half of all requests: written once, among the definitions.
    expect(z.toJSONSchema(Uscc)).toMatchObject({
      $defs: { Uscc: { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' } },
    });
    expect(z.toJSONSchema(Region)).toMatchObject({
      $defs: { Region: { enum: expect.arrayContaining(['450300']) as string[] } },
    });
  });

  it('shows a deadline with its reasons as its schema says, running or suspended, and back again', () => {
    for (const suspensions of [[], [suspended('2026-03-04 10:00')]]) {
      const reckoning = reckon(limit(5.5, '2026-03-02 10:00', { suspensions }), workingTime);
      const view = explain(reckoning, shanghai('2026-03-05 10:00'), workingTime);
      expect(DeadlineView.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
      const summary = summarise(reckoning, shanghai('2026-03-05 10:00'), workingTime);
      expect(DeadlineSummary.parse(summary)).toEqual(summary);
      expect(summary).toMatchObject({ suspended: suspensions.length > 0, provisional: false });
    }
  });

  it('refuses budgets that are no half days, and suspensions that end before they begin or never should', () => {
    for (const budget of [0, -1, 0.3, 1.25, 2_001, Number.NaN])
      expect(DeadlineSpec.safeParse({ ...limit(1, '2026-03-02 10:00'), budget }).success).toBe(false);
    const from = shanghai('2026-03-02 10:00');
    expect(Suspension.safeParse({ from, to: from, basis: '听证' }).success).toBe(false);
    expect(Suspension.safeParse({ from, to: '9999-01-01T00:00:00.000Z', basis: '听证' }).success).toBe(false);
  });
});
