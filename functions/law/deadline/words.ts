import { type Text, text } from '../../common/text.ts';
import type { Instant } from '../instant.ts';
import { dateOf, timeOfDay } from '../plain-date.ts';
import { translated } from '../legal-data/cite.ts';
import { lawAt } from '../legal-data/in-force.ts';
import type { DeadlineSpec, Suspension, Unit } from './model.ts';
import { notCountedWords } from './not-counted.ts';
import type { Receipt } from './receipt.ts';
import type { Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';

const KINDS = {
  statutory: text('法定时限', 'Statutory limit'),
  promised: text('承诺时限', 'Promised limit'),
} as const;

const UNITS: Readonly<Record<Unit, Text>> = {
  'working-days': text('个工作日', 'working days'),
  'natural-days': text('个自然日', 'natural days'),
  months: text('个月', 'months'),
  hours: text('小时', 'hours'),
};

/** A moment as a clock on the wall shows it. */
const clock = (at: Instant): string => `${dateOf(at)} ${timeOfDay(at)}`;

/** As which day a filing counts, and why. */
function filedWords({ day, taken, cutOff }: Receipt): Text {
  switch (taken) {
    case 'on-time':
      return cutOff === undefined || cutOff === '24:00'
        ? text('当日收到，次日起算', 'received that day, counted from the day after')
        : text(
            `在窗口截止时间 ${cutOff} 之前，当日收到，次日起算`,
            `before the window's cut-off at ${cutOff}: received that day, counted from the day after`,
          );
    case 'after-cut-off':
      return text(
        `已过窗口截止时间 ${cutOff}，视为下一工作日 ${day} 收到，其次日起算`,
        `after the window's cut-off at ${cutOff}: received on the next working day, ${day}, counted from the day after`,
      );
    case 'on-a-day-off':
      return text(
        `当日窗口不办公，视为下一工作日 ${day} 收到，其次日起算`,
        `on a day off: received on the next working day, ${day}, counted from the day after`,
      );
  }
}

/** From when, and why then. */
export function startWords({ spec, receipt }: Reckoning): Text {
  const { anchor, start = { by: 'event' } } = spec;
  const at = clock(anchor);
  switch (start.by) {
    case 'filing': {
      const { zh, en } = filedWords(receipt);
      return text(`申请于 ${at}（北京时间）提交：${zh}`, `Filed ${at} (Beijing time): ${en}`);
    }
    case 'push':
      return start.counts === 'next-half'
        ? text(
            `于 ${at}（北京时间）推送，推送即视为送达；前一环节止于半日，自下一个半日起算`,
            `Pushed ${at} (Beijing time), which is its receipt; the step before it ends with a half day: counted from the next half`,
          )
        : text(
            `于 ${at}（北京时间）推送，推送即视为送达，不论何时；次日起算`,
            `Pushed ${at} (Beijing time), which is its receipt, whatever the hour: counted from the day after`,
          );
    case 'acceptance':
      return text(
        `于 ${at}（北京时间）受理，自受理次日起算`,
        `Accepted ${at} (Beijing time): counted from the day after acceptance`,
      );
    case 'event':
      return text(`起算事由发生于 ${at}（北京时间）`, `Runs from ${at} (Beijing time)`);
  }
}

/** What stood, and for how long. */
export const stoodWords = (suspension: Suspension, workingTime: WorkingTime): Text => {
  const { from, to } = suspension;
  const { zh, en } = notCountedWords(suspension, workingTime);
  return to === undefined
    ? text(`${clock(from)} 起中止计时：${zh}`, `Stands still from ${clock(from)} on: ${en}`)
    : text(
        `${clock(from)} 至 ${clock(to)} 中止计时：${zh}`,
        `Stood still from ${clock(from)} to ${clock(to)}: ${en}`,
      );
};

/** The limit and its basis. */
export const limitWords = (
  { kind, budget, unit = 'working-days', basis, anchor }: DeadlineSpec,
  workingTime: WorkingTime,
): Text => {
  const by = translated(lawAt(workingTime, anchor), basis);
  return text(
    `${KINDS[kind].zh} ${budget} ${UNITS[unit].zh}，依据：${by.zh}`,
    `${KINDS[kind].en}: ${budget} ${UNITS[unit].en}, by ${by.en}`,
  );
};

/** That the end is not the last day counted. */
export const rolledWords = ({ days }: Reckoning): Text[] =>
  days.at(-1)?.why === 'rolled-on'
    ? [text('最后一日为休息日，顺延至下一工作日', 'The last day is off: it ends with the next working day')]
    : [];
