import { text, type Text } from '../../common/text.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { NotExtended } from '../../law/licensing/extension.ts';
import type { Unlawful } from './lawful.ts';
import type { NotAllowed } from './rules.ts';

/** What the law says to it, to whoever tried. */
const words = {
  'ground-not-listed': text('不属于公布的中止事由', 'Is not one of the published grounds'),
  'end-is-past': text('预计结束日期已过', 'The expected end is past'),
  'too-long': text('超过该事由公布的最长期限', 'Is longer than this ground may last'),
  'accepted-already': text(
    '申请已受理（含逾期未一次告知视为受理），不得再要求补正或不予受理',
    'The application is accepted, be it by law since nothing was told in time: nothing more may be asked for',
  ),
  'not-told-before': text(
    '须一次告知全部内容，再次退回只能列未补正的事项',
    'Everything was to be told at once: a later return may only repeat what was not met',
  ),
  'no-licence': text('该事项不是行政许可', 'This is not a licence'),
  'prohibited-charge': text('合同含有国家明令取消的收费项目', 'The contract charges what may not be charged'),
  'window-accepts': text('由窗口统一受理', 'The window accepts for every department'),
} as const satisfies Record<Unlawful['reason'], Text>;

const cited = ({ zh, en }: Text, basis: Text): Text => text(`${zh}（${basis.zh}）`, `${en} (${basis.en})`);

/** Refused by the law, whatever the status allows: with the provision, and with what it would allow. */
export const againstTheLaw = ({ from, allowed }: NotAllowed, { reason, basis, more }: Unlawful): Problem =>
  problem(reason === 'accepted-already' ? 'lapsed' : 'move-not-allowed', {
    detail: cited(words[reason], basis),
    extensions: { from, allowed, reason, basis: basis.zh, ...(more && { law: more }) },
  });

const notExtended = {
  'has-ended': text('工单已办结', 'The order has ended'),
  'applicants-turn': text('正等待申请人补正', 'It is the applicant’s turn'),
  'no-licence': words['no-licence'],
  'not-accepted': text('尚未受理，办理期限尚未开始', 'Not accepted yet: the limit has not begun'),
  'extended-already': text('只能延长一次', 'A limit is extended once'),
  'not-in-working-days': text(
    '办理期限不以工作日计算，不适用本条的延长',
    'The limit is not one of working days: this extension is not for it',
  ),
  'limit-is-over': text('办理期限已届满，不能再延长', 'The limit is over: there is nothing to extend'),
  'too-long': text('延长的天数超过规定', 'By more days than its law has'),
  'other-head': text(
    '单独办理的由本行政机关负责人批准，联合办理的由本级人民政府负责人批准',
    'Approved by the head of the organ; of joint handling by the head of the government',
  ),
} as const satisfies Record<NotExtended | 'has-ended' | 'applicants-turn', Text>;

export const refusedExtension = (reason: keyof typeof notExtended, basis: Text): Problem =>
  problem(reason === 'limit-is-over' ? 'lapsed' : 'move-not-allowed', {
    detail: cited(notExtended[reason], basis),
    extensions: { reason, basis: basis.zh },
  });
