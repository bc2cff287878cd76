import { deadlineIcs } from '../../../../functions/law/deadline/ics.ts';
import { describeReckoning } from '../../../../functions/law/deadline/describe.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { addMillis, HOUR, instant } from '../../../../functions/law/instant.ts';
import { limit, workingTime } from '../samples.ts';

/** Prints reckonings of anchors at every hour of a month with holidays: run in many zones, it must print the same. */
const first = instant('2026-09-20T00:00:00Z');
for (let hour = 0; hour < 24 * 31; hour += 1) {
  const anchor = addMillis(first, hour * HOUR);
  const reckoning = reckon({ ...limit(3.5, '2026-09-20 00:00'), anchor }, workingTime);
  console.log(anchor, reckoning.due, JSON.stringify(describeReckoning(reckoning, workingTime)));
}
const request = {
  uid: 'a@liban',
  sequence: 0,
  title: { zh: '函', en: 'Letter' },
  language: 'zh',
  now: first,
  workingTime,
} as const;
for (const ends of ['end-of-day', 'close-of-business'] as const) {
  const reckoning = reckon(limit(3, '2026-09-29 10:00', { ends }), workingTime);
  if (reckoning.status === 'running') console.log(await deadlineIcs(reckoning, request));
}
