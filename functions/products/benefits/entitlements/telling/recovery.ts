import { type Text, text } from '../../../../common/text.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import type { Instant } from '../../../../law/instant.ts';
import { endWords } from '../../../../law/last-day.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import { isRepaymentLimit } from '../recovery.ts';
import { repaidOf } from '../rules.ts';
import { cny, yuan } from '../texts.ts';
import { call, matterCalled, policyCalled, reasonsOf, type AboutEntitlement } from './about.ts';
import { daysWords } from './plan-words.ts';

/** 追回: what is to be paid back, and what of it is late. */

const nextDue = ({ entitlement: { limits }, workingTime }: AboutEntitlement): Instant | undefined =>
  Object.entries(limits)
    .filter(([name, { metAt }]) => isRepaymentLimit(name) && metAt === undefined)
    .flatMap(([, { deadline }]) => reckon(deadline, workingTime).due ?? [])
    .toSorted()[0];

const left = ({ entitlement: { recovery } }: AboutEntitlement): number =>
  recovery ? recovery.fen - repaidOf(recovery) : 0;

const remedies = text(
  '如有异议，可与责任部门联系，也可依法申请行政复议或者提起行政诉讼。',
  ' If you object, talk to the department; you may also ask for administrative reconsideration or go to court.',
);

const plan = ({ entitlement: { recovery } }: AboutEntitlement): Text => {
  if (!recovery) return text('', '');
  const days = daysWords(recovery.plan);
  return text(
    `请按以下期限退还：${days.zh}；退还至：${recovery.payInto}。`,
    ` Please pay back ${days.en}, into ${recovery.payInto}.`,
  );
};

const also = { ...call, until: nextDue };

export const toEnterprise = {
  recovering: say<AboutEntitlement>(
    'entitlement.recovery',
    text('惠企政策资金追回通知', 'Money that was paid is to be paid back'),
    (about) => {
      const { recovery } = about.entitlement;
      const policy = policyCalled(about);
      if (!recovery) return undefined;
      return joined(
        text(
          `${policy.zh}已拨付的资金中，${yuan(recovery.fen)} 应予追回。理由：${recovery.reason}。依据：${recovery.basis}。`,
          `Of what was paid under ${policy.en}, ${cny(recovery.fen)} are to be paid back: ${recovery.reason} (${recovery.basis}).`,
        ),
        plan(about),
        remedies,
      );
    },
    also,
  ),
  changed: say<AboutEntitlement>(
    'entitlement.recovery',
    text('资金退还安排已变更', 'What is to be paid back by when has changed'),
    (about) => {
      const policy = policyCalled(about);
      return joined(
        text(
          `${policy.zh}的资金退还安排已变更，尚需退还 ${yuan(left(about))}。`,
          `Of ${policy.en}, ${cny(left(about))} are still to be paid back, by other days than before.`,
        ),
        plan(about),
      );
    },
    also,
  ),
  dueSoon: say<AboutEntitlement>(
    'entitlement.recovery',
    text('资金退还即将到期', 'An instalment is soon to be paid back'),
    (about) => {
      const [policy, due] = [policyCalled(about), nextDue(about)];
      const end = due && endWords(due);
      return joined(
        text(
          `${policy.zh}应退还的资金，下一期${end ? `于${end.zh}` : ''}到期，尚需退还 ${yuan(left(about))}。`,
          `Of ${policy.en}, the next instalment is to be paid back${end ? ` by ${end.en}` : ''}; ${cny(left(about))} are left in all.`,
        ),
        plan(about),
      );
    },
    also,
  ),
  late: say<AboutEntitlement>(
    'entitlement.recovery',
    text('资金逾期未退还', 'An instalment was not paid back in time'),
    (about) => {
      const policy = policyCalled(about);
      return joined(
        text(
          `${policy.zh}应退还的资金逾期未退还，尚需退还 ${yuan(left(about))}。请立即退还；逾期不退还的，责任部门可依法申请人民法院强制执行。有困难的，请与责任部门商定新的退还安排。`,
          `Of ${policy.en}, an instalment was not paid back in time; ${cny(left(about))} are left. Please pay at once: the department may ask a court to enforce it. If you cannot, agree on other days with the department.`,
        ),
        plan(about),
      );
    },
    call,
  ),
  repaid: say<AboutEntitlement>(
    'entitlement.recovery',
    text('已收到退还资金', 'A repayment has arrived'),
    (about) => {
      const policy = policyCalled(about);
      if (left(about) <= 0) return undefined;
      const last = about.entitlement.recovery?.repayments.at(-1)?.fen ?? 0;
      return text(
        `${policy.zh}：已收到退还资金 ${yuan(last)}，尚需退还 ${yuan(left(about))}。`,
        `${policy.en}: ${cny(last)} have been paid back, and ${cny(left(about))} are left.`,
      );
    },
    { ...also, only: 'Where something is left: else it is told that it is over.' },
  ),
  recovered: say<AboutEntitlement>(
    'entitlement.recovery',
    text('资金已全部退还', 'Everything is paid back'),
    (about) => {
      const policy = policyCalled(about);
      return text(
        `${policy.zh}应退还的资金已全部退还，追回程序办结。贵单位无需再办理任何手续。`,
        `All that was to be paid back under ${policy.en} is paid back, and it is over. Nothing is expected of you.`,
      );
    },
    call,
  ),
  writtenOff: say<AboutEntitlement>(
    'entitlement.recovery',
    text('平台上的资金追回已终止', 'The recovery has ended on the platform'),
    (about) => {
      const [policy, why] = [policyCalled(about), reasonsOf(about)];
      return text(
        `${policy.zh}：平台上的资金追回已终止，未退还 ${yuan(left(about))}。原因：${why}。`,
        `${policy.en}: its recovery has ended on the platform with ${cny(left(about))} not paid back: ${why}.`,
      );
    },
    call,
  ),
};

export const toDepartment = {
  late: say<AboutEntitlement>(
    'entitlement.recovery',
    text('企业逾期未退还资金', 'Money was not paid back in time'),
    (about) => {
      const one = matterCalled(about);
      return text(
        `${one.zh}应追回的资金逾期未退还，尚需退还 ${yuan(left(about))}。请催告；可商定新的退还安排，或依法申请强制执行后在平台上终止追回。`,
        `Of ${one.en}, an instalment was not paid back in time; ${cny(left(about))} are left. Please demand it: agree on other days, or have it enforced and end the recovery on the platform.`,
      );
    },
  ),
  recovered: say<AboutEntitlement>(
    'entitlement.recovery',
    text('资金已全部追回', 'Everything is paid back'),
    (about) => {
      const one = matterCalled(about);
      return text(
        `${one.zh}应追回的资金已全部退还，追回程序办结。贵单位无需办理任何手续。`,
        `All that was to be paid back of ${one.en} is paid back. Nothing is expected of you.`,
      );
    },
  ),
};
