import { describe, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { recheckDeadline } from '../../../../functions/law/recheck.ts';
import { shippedPlans } from '../../../../functions/products/projects/plans/shipped.ts';
import { Term, TermKind } from '../../../../functions/products/projects/terms/model.ts';
import { termTold, type AboutTerm } from '../../../../functions/products/projects/terms/told.ts';
import { isTold, parties } from '../../../../functions/services/messages/told.ts';
import { expectClean } from '../clean-words.ts';
import { start } from './samples.ts';

const lives = shippedPlans().flatMap(({ stages }) =>
  stages.flatMap(({ steps }) => steps.flatMap(({ life }) => life ?? [])),
);
const termOf = (kind: TermKind, outcome?: 'agreed' | 'objected'): Term =>
  Term.parse({
    ...{ id: kind, kind, status: 'running', title: { zh: '施工许可', en: 'Permit' }, stage: 's', step: 'p' },
    since: start,
    life: lives.find((one) => one.kind === kind),
    deadline: { budget: 3, unit: 'months', basis: '第九条', kind: 'statutory', anchor: start },
    materials: ['funding-proof'],
    ...(kind === 'stop' && {
      stopped: { on: plainDate('2026-03-02'), reason: '资金安排', reportedAt: start, reportedLate: true },
    }),
    ...(outcome && {
      recheck: {
        servedAt: start,
        deadline: recheckDeadline(start, { days: 10, basis: '第十二条' }),
        outcome: { outcome, at: start, ...(outcome === 'objected' && { grounds: '周边环境已有变化' }) },
      },
    }),
  });
const about = (term: Term): AboutTerm =>
  ({
    project: { name: '桂林精密部件项目' },
    term,
    now: start,
    workingTime: { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS },
  }) as unknown as AboutTerm;

const moves = Object.entries(termTold).filter(([move]) => move !== 'deadline-moved');

describe.each(moves)('a term, %s', (_, row) => {
  it.each(TermKind.options)('of %s: each is told in whole sentences, in both languages', (kind) => {
    for (const term of [termOf(kind), termOf(kind, 'agreed'), termOf(kind, 'objected')])
      for (const party of parties) {
        const cell = row[party];
        const said = isTold(cell) ? cell.body(about(term) as never) : undefined;
        if (said) expectClean(said);
      }
  });
});
