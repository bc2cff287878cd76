import { addMillis, type Instant, SECOND } from '../instant.ts';
import { dateOf, endOfDay, type PlainDate, timeOfDay, weekdayOf } from '../plain-date.ts';
import { type Text, text } from '../../common/text.ts';
import type { CalendarSource } from '../calendar/notice.ts';
import type { ReckonedDay } from './judge.ts';
import type { Movable } from './movable.ts';
import type { Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';
import { limitWords, rolledWords, startWords, stoodWords } from './words.ts';

const WEEKDAYS: readonly Text[] = [
  text('周一', 'Mon'),
  text('周二', 'Tue'),
  text('周三', 'Wed'),
  text('周四', 'Thu'),
  text('周五', 'Fri'),
  text('周六', 'Sat'),
  text('周日', 'Sun'),
];

const weekday = (date: PlainDate): Text => WEEKDAYS[weekdayOf(date) - 1] ?? text('', '');

/** Why a day was counted or not, in words. */
function reasonOf(day: ReckonedDay): Text {
  switch (day.why) {
    case 'anchor':
      return text('当日不计入', 'the day of the event is not counted');
    case 'before-receipt':
      return text('未到接收工作日', 'not yet received by office hours');
    case 'natural-day':
      return text('自然日', 'natural day');
    case 'rolled-on':
      return text('最后一日为休息日，顺延至此工作日', 'the last day was off: ends on the next working day');
    case 'working-day':
      return text('工作日', 'working day');
    case 'make-up-working-day':
      return text(`${day.name.zh}调休上班`, `working day made up for ${day.name.en}`);
    case 'weekend':
      return text('周末', 'weekend');
    case 'holiday':
      return day.name;
    case 'suspended':
      return text(`中止计时：${day.bases.join('、')}`, `suspended: ${day.bases.join(', ')}`);
  }
}

/** One day of the explanation as a line, e.g. `2026-10-01 周四 不计 国庆节`. */
export function describeDay(day: ReckonedDay): Text {
  const { zh, en } = reasonOf(day);
  const counted = day.counted
    ? text(`计 ${day.counted} 日（累计 ${day.used}）`, `counts ${day.counted} (${day.used} so far)`)
    : text('不计', 'not counted');
  const on = weekday(day.date);
  return text(`${day.date} ${on.zh} ${counted.zh} ${zh}`, `${day.date} ${on.en} ${counted.en}: ${en}`);
}

/** A moment as an end: midnight belongs to the day it ends, `2026-10-09 24:00`. */
export function describeEnd(at: Instant): string {
  const day = dateOf(addMillis(at, -SECOND));
  return endOfDay(day) === at ? `${day} 24:00` : `${dateOf(at)} ${timeOfDay(at)}`;
}

const NOTICES = {
  nation: (year: number) =>
    text(`国务院办公厅 ${year} 年节假日安排`, `the State Council's arrangement of ${year}`),
  region: (year: number) =>
    text(`自治区 ${year} 年“壮族三月三”放假通知`, `Guangxi's Sanyuesan notice of ${year}`),
} as const satisfies Record<CalendarSource, (year: number) => Text>;

/** That a due moment is provisional: what it waits for, and how far it may move. */
export function describeMovable({ missing, earliest, latest }: Movable): Text {
  const notices = missing.map(({ year, source }) => NOTICES[source](year));
  const waits = text(
    `暂定：${notices.map(({ zh }) => zh).join('、')}尚未公布`,
    `Provisional: not yet published: ${notices.map(({ en }) => en).join(', ')}`,
  );
  if (earliest === null || latest === null) return text(`${waits.zh}。`, `${waits.en}.`);
  const [first, last] = [describeEnd(earliest), describeEnd(latest)];
  const range =
    first === last
      ? text('；按历年安排推算，公布后届满时刻不变。', '; by the pattern of past years it will not move.')
      : text(
          `；按历年安排推算，公布后届满时刻最早为 ${first}，最迟为 ${last}。`,
          `; by the pattern of past years it ends at ${first} at the earliest, at ${last} at the latest.`,
        );
  return text(waits.zh + range.zh, waits.en + range.en);
}

/** What is counted and from when, what stood, and the end: without the days. */
export function describeBriefly(reckoning: Reckoning, workingTime: WorkingTime, mayMove?: Movable): Text[] {
  const { spec, due } = reckoning;
  const end = due === null ? text('中止计时中', 'suspended') : text(describeEnd(due), describeEnd(due));
  return [
    limitWords(spec, workingTime),
    startWords(reckoning),
    ...spec.suspensions.map((one) => stoodWords(one, workingTime)),
    ...rolledWords(reckoning),
    text(`届满：${end.zh}`, `Ends: ${end.en}`),
    ...(mayMove ? [describeMovable(mayMove)] : []),
  ];
}

/** The whole explanation, a line each: the limit and its basis, the event, every day, the end. */
export function describeReckoning(reckoning: Reckoning, workingTime: WorkingTime, mayMove?: Movable): Text[] {
  const lines = describeBriefly(reckoning, workingTime, mayMove);
  return [...lines.slice(0, 2), ...reckoning.days.map(describeDay), ...lines.slice(2)];
}
