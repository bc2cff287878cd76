import { type Text, text } from '../../../../common/text.ts';
import { dayWords } from '../../../../law/last-day.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined, numbered } from '../../../../services/telling/order-words.ts';
import { addMillis } from '../../../../law/instant.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { isReopened, statementOwedSince } from '../duty.ts';
import type { DraftedNotice } from '../model.ts';
import { cny, yuan } from '../texts.ts';
import { call, matterCalled, policyCalled, type AboutEntitlement } from './about.ts';
import { planWords } from './plan-words.ts';
import { sinceLast } from './since-last.ts';

/** The notice that is due (Art. 16), and the one before it. */
export interface OfNotice {
  readonly notice: DraftedNotice;
  readonly last?: DraftedNotice | undefined;
}

/** Days of the department's own plan that passed unpaid. */
export interface OfBrokenPlan {
  readonly days: readonly PlainDate[];
}

type Noticed = AboutEntitlement & OfNotice;
type Broken = AboutEntitlement & OfBrokenPlan;

/** From this notice on without a statement, those above the department are told as well. */
const escalatesFrom = 2;

/** That it is for lack of funds, and when there are some again, as the department has said. */
const fundsWords = ({ notice: { fundExhausted, statement } }: Noticed): Text => {
  if (!fundExhausted) return text('', '');
  const day = statement?.fundsExpectedOn && dayWords(statement.fundsExpectedOn);
  return day
    ? text(
        `资金用尽，贵单位在排队等候；责任部门预计下批资金于${day.zh}到位。`,
        ` Its fund is exhausted, and you are in its queue; the department expects money on ${day.en}.`,
      )
    : text(
        '资金用尽，贵单位在排队等候；责任部门尚未说明下批资金何时到位。',
        ' Its fund is exhausted, and you are in its queue; the department has not said when there is money again.',
      );
};

/** Without the person: who reads it is told below it (services/messages/responsible.ts). */
const statementWords = ({ entitlement, notice: { statement } }: Noticed): Text => {
  const { department, terms } = entitlement;
  if (!statement)
    return text(
      `责任部门（${department}）至今未说明逾期原因，未提供兑现计划、责任人及联系方式，已要求其立即填报。说明之前由该部门主要负责人负责，公开电话：${terms.phone}。`,
      ` ${department} has given no reason, no plan and nobody who answers for it, and was told to do so now. Until it has, its head answers for it; its public line is ${terms.phone}.`,
    );
  const [why, plan] = [numbered([statement.reason]), planWords(statement)];
  return text(
    `逾期原因：${why}。兑现计划：${plan.zh}${isReopened(entitlement) ? '，已届期未付，已要求重新说明' : ''}。责任部门：${department}。`,
    ` Why: ${why}. The plan: ${plan.en}${isReopened(entitlement) ? ', which has passed unpaid: it was told to speak anew' : ''}. Responsible: ${department}.`,
  );
};

/** Its department has given a word, and its plan has not passed unpaid. */
const isStated = ({ entitlement, notice: { statement } }: Noticed): boolean =>
  statement !== null && !isReopened(entitlement);

export const notice = say<Noticed>(
  'entitlement.overdue-notice',
  text('政策兑现逾期通报', 'Notice of an overdue benefit'),
  (about) => {
    const { fen, dueOn, daysOverdue, nextNoticeOn } = about.notice;
    const [policy, due, next] = [policyCalled(about), dayWords(dueOn), dayWords(nextNoticeOn)];
    return joined(
      text(
        `${policy.zh}应付 ${yuan(fen)}，应于${due.zh}（含当日）前拨付，已逾期 ${daysOverdue} 个工作日。`,
        `Of ${policy.en}, ${cny(fen)} was to be paid by ${due.en} (that day included), and is ${daysOverdue} working ${daysOverdue === 1 ? 'day' : 'days'} late.`,
      ),
      fundsWords(about),
      statementWords(about),
      sinceLast(about.last, about.notice),
      text(
        `贵单位无需办理任何手续。至付清为止定期通报，下次通报日期：${next.zh}。`,
        ` Nothing is expected of you. You are told until it is paid; the next notice is on ${next.en}.`,
      ),
    );
  },
  call,
);

export const statementWanted = say<Noticed>(
  'entitlement.statement-wanted',
  text('请说明政策兑现逾期情况', 'Please say why a benefit is late'),
  (about) => {
    const { sequence, fen, dueOn, daysOverdue, nextNoticeOn } = about.notice;
    if (isStated(about)) return undefined;
    const [one, due, next] = [matterCalled(about), dayWords(dueOn), dayWords(nextNoticeOn)];
    const above =
      sequence < escalatesFrom
        ? text(
            `至${next.zh}仍未填报的，将上报平台运营方。`,
            ` If it is not there by ${next.en}, the operators are told.`,
          )
        : text('已上报平台运营方。', ' The operators have been told.');
    return joined(
      text(
        `第 ${sequence} 次提醒：${one.zh}尚有 ${yuan(fen)}未付，应于${due.zh}（含当日）前拨付，已逾期 ${daysOverdue} 个工作日。请立即在平台上填报逾期原因、兑现计划（日期和金额）、责任人及联系方式。`,
        `Reminder ${sequence}: ${cny(fen)} of ${one.en} was to be paid by ${due.en} (that day included), and is ${daysOverdue} working ${daysOverdue === 1 ? 'day' : 'days'} late. Please give the reason, a plan (days and sums) and who answers for it on the platform now.`,
      ),
      above,
    );
  },
  { only: 'While it has given no reason and no plan; as `overdue.statement-wanted` to its endpoint.' },
);

export const statementMissing = say<Noticed>(
  'entitlement.escalated',
  text('部门未说明政策兑现逾期情况', 'A department has not said why a benefit is late'),
  (about) => {
    const { sequence, daysOverdue } = about.notice;
    if (isStated(about) || sequence < escalatesFrom) return undefined;
    const [one, { department }] = [matterCalled(about), about.entitlement];
    return text(
      `${department}负责的${one.zh}已逾期 ${daysOverdue} 个工作日，经 ${sequence} 次通报仍未说明原因和兑现计划，请督办。`,
      `${department} is ${daysOverdue} working days late with ${one.en}, and after ${sequence} notices has given no reason and no plan. Please take it up.`,
    );
  },
  { ...call, only: 'From the second notice on without a reason and a plan.' },
);

const daysOf = (days: readonly PlainDate[]): Text => {
  const each = days.map(dayWords);
  return text(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join(', '));
};

/** A day of the department's own plan has passed unpaid. */
export const planBroken = {
  toEnterprise: say<Broken>(
    'entitlement.plan-broken',
    text('兑现计划未按期履行', 'A plan of payment was not kept'),
    (about) => {
      const [policy, days, { department }] = [policyCalled(about), daysOf(about.days), about.entitlement];
      return text(
        `${policy.zh}：${department}承诺于${days.zh}支付，届期未付，已上报平台运营方督办。贵单位无需办理任何手续，逾期通报照常进行。`,
        `${policy.en}: ${department} had promised to pay on ${days.en}, and has not. The operators have been told. Nothing is expected of you; the notices go on.`,
      );
    },
    call,
  ),
  toDepartment: say<Broken>(
    'entitlement.plan-broken',
    text('兑现计划未按期履行', 'A plan of payment was not kept'),
    (about) => {
      const [one, days] = [matterCalled(about), daysOf(about.days)];
      return text(
        `${one.zh}：贵单位承诺于${days.zh}支付，届期未付，已上报平台运营方。请立即付款，或者重新填报原因和兑现计划。`,
        `You had promised to pay ${one.en} on ${days.en}, and it is not paid. The operators have been told. Please pay now, or give a new reason and plan.`,
      );
    },
  ),
  toOperators: say<Broken>(
    'entitlement.plan-broken',
    text('兑现计划未按期履行', 'A plan of payment was not kept'),
    (about) => {
      const [one, days, { department }] = [matterCalled(about), daysOf(about.days), about.entitlement];
      return text(
        `${one.zh}：${department}承诺于${days.zh}支付，届期未付，请督办。`,
        `${department} had promised to pay ${one.en} on ${days.en}, and has not. Please take it up.`,
      );
    },
    call,
  ),
};

/** Every working day, until its department has spoken. */
export const statementOwed = say<AboutEntitlement>(
  'entitlement.statement-wanted',
  text('请说明政策兑现逾期情况', 'Please say why a benefit is late'),
  (about) => {
    const since = statementOwedSince(about.entitlement);
    if (since === undefined) return undefined;
    const [one, day] = [matterCalled(about), dayWords(dateOf(addMillis(since, -1)))];
    return isReopened(about.entitlement)
      ? text(
          `${one.zh}：贵单位填报的兑现计划已于${day.zh}届期未付，原说明不再有效。请今日在平台上重新填报逾期原因、兑现计划、责任人及联系方式；填报之前每个工作日提醒。`,
          `Your plan for ${one.en} passed unpaid on ${day.en}: what you said holds no more. Please give the reason, a plan and who answers for it anew today; you are reminded each working day until then.`,
        )
      : text(
          `${one.zh}已于${day.zh}届期未付，至今未说明。请今日在平台上填报逾期原因、兑现计划、责任人及联系方式；填报之前每个工作日提醒。`,
          `The limit of ${one.en} passed unpaid on ${day.en}, and you have said nothing. Please give the reason, a plan and who answers for it today; you are reminded each working day until then.`,
        );
  },
  { only: 'While it owes a word, and but for the days of a notice.' },
);

/** A department keeps breaking its plans: whoever is above it takes it up with its head. */
export const plansBroken = {
  toDepartment: say<AboutEntitlement>(
    'entitlement.plans-broken',
    text('多次未履行兑现计划', 'Several plans of payment were not kept'),
    (about) => {
      const [one, { brokenPlans = 0 }] = [matterCalled(about), about.entitlement];
      return text(
        `${one.zh}：贵单位已第 ${brokenPlans} 次未按计划兑现，已报请督办，请主要负责人说明情况。`,
        `Plan no. ${brokenPlans} to pay ${one.en} was not kept. It was taken to those above; your head is asked to explain.`,
      );
    },
  ),
  toOperators: say<AboutEntitlement>(
    'entitlement.plans-broken',
    text('多次未履行兑现计划', 'Several plans of payment were not kept'),
    (about) => {
      const [one, { department, brokenPlans = 0 }] = [matterCalled(about), about.entitlement];
      return text(
        `${one.zh}：${department}已第 ${brokenPlans} 次未按计划兑现，请约谈其主要负责人。`,
        `${department} has not kept plan no. ${brokenPlans} to pay ${one.en}. Please take it up with its head.`,
      );
    },
    call,
  ),
};
