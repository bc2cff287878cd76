import { describeEnd } from '../../law/deadline/describe.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { notCountedWords } from '../../law/deadline/not-counted.ts';
import { translated } from '../../law/legal-data/cite.ts';
import { dateOf } from '../../law/plain-date.ts';
import { text, type Text } from '../../common/text.ts';
import { extensionBases, lawOf } from './law.ts';
import { telling } from './licensing.ts';
import type { Order } from './model.ts';

const end = (at: Instant | null, zh: string, en: string): Text =>
  at === null ? text(zh, en) : text(describeEnd(at), describeEnd(at));

/** How an application was received and accepted, as a clerk would say it. */
const acceptance = (order: Order, workingTime: WorkingTime): Text[] => {
  const { licensing, limits } = order;
  const limit = limits[telling];
  if (!licensing || !limit) return [];
  const { receivedAt, told, accepted } = licensing;
  const by = end(reckon(limit.deadline, workingTime).due, '恢复计时后', 'the clock goes on');
  const cited = translated(lawOf(order, workingTime), limit.deadline.basis);
  const received = text(
    `${dateOf(receivedAt)} 收到申请材料；应在 ${by.zh} 前受理、不予受理，或者一次告知需要补正的全部内容，逾期视为自收到之日起受理（${cited.zh}）`,
    `Received on ${dateOf(receivedAt)}; by ${by.en} it is accepted, refused, or told once of all that is missing, or it counts as accepted from its receipt (${cited.en})`,
  );
  const list = told?.reasons.join('；') ?? '';
  const correction = told
    ? [
        text(
          `${dateOf(told.at)} 一次告知补正：${list}；再次退回只能列其中未补正的事项`,
          `Told on ${dateOf(told.at)}, once, what is missing: ${list}; a later return may only repeat what was not met`,
        ),
      ]
    : [];
  if (!accepted) return [received, ...correction];
  const day = dateOf(accepted.asOf);
  const begun =
    accepted.by === 'law'
      ? text(
          `未按期一次告知，依法自 ${day}（收到之日）起视为受理，办理期限已部分使用`,
          `Nothing was told in time: accepted by law as of ${day}, its receipt, with part of the limit used`,
        )
      : text(`${day} 受理`, `Accepted on ${day}`);
  return [received, ...correction, begun];
};

/** What was not counted by a ground of the published list, and how it ended or ends. */
const standstills = ({ limits }: Order, workingTime: WorkingTime): Text[] => {
  const { suspensions = [] } = (limits['statutory'] ?? Object.values(limits).at(-1))?.deadline ?? {};
  return suspensions
    .filter(({ ground }) => ground !== undefined)
    .map((stretch) => {
      const { from, to } = stretch;
      const why = notCountedWords(stretch, workingTime);
      const until = to === undefined ? '' : describeEnd(to);
      return text(
        `自 ${dateOf(from)} 至 ${until}：${why.zh}；期满自动继续计算`,
        `Not counted from ${dateOf(from)} to ${until}: ${why.en}; after that the clock goes on by itself`,
      );
    });
};

export const explainExtension = (order: Order, workingTime: WorkingTime): Text[] => {
  const { extension: extended } = order;
  if (!extended) return [];
  const by = extensionBases(order, workingTime);
  const { position } = extended.approvedBy;
  return [
    text(
      `${dateOf(extended.at)} 经${position}批准延长 ${extended.days} 个工作日，理由：${extended.reasons.join('；')}（${by.zh}）`,
      `Extended on ${dateOf(extended.at)} by ${extended.days} working days, approved by ${position}: ${extended.reasons.join('; ')} (${by.en})`,
    ),
  ];
};

/** What happened to the limits of an order besides the passing of days, in both languages. */
export const explainOrder = (order: Order, workingTime: WorkingTime): Text[] => [
  ...acceptance(order, workingTime),
  ...standstills(order, workingTime),
  ...explainExtension(order, workingTime),
];
