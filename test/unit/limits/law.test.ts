import { describe } from 'vitest';
import { USUAL_OFFICE_HOURS } from '../../../functions/law/calendar/office-hours.ts';
import { LONGEST_SUSPENSION } from '../../../functions/law/deadline/model.ts';
import { LONGEST_BUDGET } from '../../../functions/law/working-days.ts';
import { mostCorners } from '../../../functions/law/geometry/geojson.ts';
import { bounds } from '../../../functions/law/geometry/site.ts';
import { DAY, HOUR, instant, MINUTE, SECOND } from '../../../functions/law/instant.ts';
import {
  accept,
  LicenceTerms,
  received,
  tellingDeadline,
} from '../../../functions/law/licensing/acceptance.ts';
import { mayExtend } from '../../../functions/law/licensing/extension.ts';
import { mostBytes } from '../../../functions/law/legal-data/document.ts';
import { mostVersions } from '../../../functions/services/legal-data/model.ts';
import { daysOf } from '../../../functions/law/legal-data/cite.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';
import { SHANGHAI_OFFSET } from '../../../functions/law/plain-date.ts';
import { workingTime } from '../law/samples.ts';
import { limitsHold } from './rows.ts';

const extendedBy = (head: 'organ' | 'government') => {
  const now = instant('2026-03-02T02:00:00Z');
  const handling = head === 'organ' ? 'single' : 'joint';
  const application = accept(received(LicenceTerms.parse({ handling }), now), now);
  const days = mayExtend(application, false, tellingDeadline(now, sampleLaw()), { head }, now, workingTime);
  return days.ok ? days.value : days.error;
};

describe('limits of the law', () => {
  limitsHold([
    ['a letter is answered within working days (Art. 10)', 3, () => daysOf(sampleLaw(), 'letter-reply')],
    [
      'an applicant for a licence is told within (行政许可法 art. 32(4))',
      5,
      () => tellingDeadline(instant('2026-03-02T02:00:00Z'), sampleLaw()).budget,
    ],
    [
      'an extension, single and joint (art. 42)',
      [10, 15],
      () => (['organ', 'government'] as const).map((head) => extendedBy(head)),
    ],
    [
      'a hearing is held within (art. 48)',
      20,
      () => sampleLaw().document.grounds.find(({ code }) => code === 'hearing')?.longest,
    ],
    ['versions of the legal data', 200, () => mostVersions],
    ['bytes of a version of the legal data', 49_152, () => mostBytes],
    ['the longest budget, working days', 2_000, () => LONGEST_BUDGET],
    ['the longest suspension, leap years of 366 days', 20, () => LONGEST_SUSPENSION / (366 * DAY)],
    ['corners of one ring', 1_000, () => mostCorners],
  ]);
});

describe('the usual office hours, in Asia/Shanghai', () => {
  limitsHold([
    ['opens', '09:00', () => USUAL_OFFICE_HOURS.opens],
    ['midday', '12:00', () => USUAL_OFFICE_HOURS.midday],
    ['closes', '17:00', () => USUAL_OFFICE_HOURS.closes],
    ['cut-off of receipts', '17:00', () => USUAL_OFFICE_HOURS.cutOff],
  ]);
});

describe('units, and where Guilin lies', () => {
  limitsHold([
    ['a second in ms', 1_000, () => SECOND],
    ['a minute in ms', 60_000, () => MINUTE],
    ['an hour in ms', 3_600_000, () => HOUR],
    ['a day in ms', 86_400_000, () => DAY],
    ['Shanghai before UTC, in ms', 28_800_000, () => SHANGHAI_OFFSET],
    ['west', 109.5, () => bounds.west],
    ['east', 111.6, () => bounds.east],
    ['south', 24.2, () => bounds.south],
    ['north', 26.5, () => bounds.north],
  ]);
});
