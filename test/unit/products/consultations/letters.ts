import { orderOf } from '../../../../functions/products/consultations/rules.ts';
import { Consultation } from '../../../../functions/products/consultations/model.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import type { Clock } from '../../../../functions/law/clock.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { tellingOrders } from '../../services/telling/fixture.ts';
import { handClock, memoryTable } from '../../services/webhooks/fixture.ts';

/** A letter of the issue's own example, and what it is tested on. */

export const by = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
export const served = instant('2026-09-29T10:00:00+08:00');
export const due = instant('2026-10-10T00:00:00+08:00');

const ulid = (number: number) => String(number).padStart(26, '0');

export const consultation = (number = 1): Consultation =>
  Consultation.parse({
    id: `cl_${ulid(number)}`,
    from: `pt_${ulid(1)}`,
    to: `pt_${ulid(2)}`,
    orderId: `or_${ulid(number)}`,
    about: { kind: 'rule', reference: '第二十一条' },
    question: '是否需要？',
    servedAt: served,
  });

export const letterOrder = (number = 1) => orderOf(consultation(number), sampleLaw());

/** Orders on a table in memory. */
export const standing = (clock: Clock = handClock(served)) => {
  const memory = memoryTable();
  return { ...memory, ...tellingOrders({ table: memory.table, clock }), clock };
};
