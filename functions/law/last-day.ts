import { type Text, text } from '../common/text.ts';
import { addMillis, type Instant, SECOND } from './instant.ts';
import { dateOf, endOfDay, type PlainDate, timeOfDay } from './plain-date.ts';

/** The last day on which something is still in time that is due at a moment: midnight belongs to the day it ends. */
export const lastDayOf = (due: Instant): PlainDate => dateOf(addMillis(due, -SECOND));

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it. */
export const dayWords = (day: PlainDate): Text => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return text(`${year}年${month}月${date}日`, `${date} ${months[month - 1] ?? ''} ${year}`);
};

/** When a limit ended, once it is over: of a whole day that day alone. */
export const endedOn = (due: Instant): Text => {
  const day = lastDayOf(due);
  return endOfDay(day) === due ? dayWords(day) : endWords(due);
};

/** The end of a limit as a clerk writes it: of a whole day the day itself, else the time too. */
export const endWords = (due: Instant): Text => {
  const day = lastDayOf(due);
  if (endOfDay(day) === due) {
    const { zh, en } = dayWords(day);
    return text(`${zh}（含当日）`, `${en} (that day included)`);
  }
  const { zh, en } = dayWords(dateOf(due));
  return text(`${zh}${timeOfDay(due)}`, `${en}, ${timeOfDay(due)}`);
};
