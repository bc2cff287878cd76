import { describeEnd } from '../../law/deadline/describe.ts';
import { notCountedWords } from '../../law/deadline/not-counted.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Ground } from '../../law/legal-data/ground.ts';
import { dateOf } from '../../law/plain-date.ts';
import { text, type Text } from '../../common/text.ts';
import { byTime } from './by-time.ts';
import { explainExtension } from './explained.ts';
import type { Hold, Order } from './model.ts';
import { turnIn } from './next.ts';

const turns = {
  applicant: text('待申请人办理', 'it is the applicant’s turn'),
  department: text('由办理部门进行', 'it is the department’s turn'),
  'third-party': text('由第三方进行', 'it is a third party’s turn'),
} as const satisfies Record<Ground['turn'], Text>;

const standing = (hold: Hold, asOf: AsOf): Text => {
  const turn = turns[turnIn(hold, asOf)];
  const since = dateOf(hold.since);
  if (hold.why === 'returned') {
    const asked = hold.reasons.join('；');
    return text(
      `自 ${since} 起等待补正（${asked}），${turn.zh}，补正后继续计时`,
      `waits since ${since} for corrections (${asked}): ${turn.en}; the clock goes on with them`,
    );
  }
  const why = notCountedWords({ ...hold, from: hold.since }, asOf.workingTime);
  return hold.until === undefined
    ? text(
        `自 ${since} 起中止计时：${why.zh}，${turn.zh}`,
        `stands still since ${since}: ${why.en}; ${turn.en}`,
      )
    : text(
        `自 ${since} 起中止计时，至 ${describeEnd(hold.until)} 止：${why.zh}，${turn.zh}`,
        `stands still from ${since} until ${describeEnd(hold.until)}: ${why.en}; ${turn.en}`,
      );
};

/** Of a part of a whole: why it stands still, whose turn it is and until when; and that it was extended. */
export const explainPart = (stored: Order, called: Text, asOf: AsOf): Text[] => {
  const { order } = byTime(stored, asOf);
  const { hold } = order;
  return [
    ...(hold && order.endedAt === undefined ? [standing(hold, asOf)] : []),
    ...explainExtension(order, asOf.workingTime),
  ].map(({ zh, en }) => text(`${called.zh}：${zh}`, `${called.en}: ${en}`));
};
