import { text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { dayWords } from '../../../law/last-day.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { not, row, say, type ToldTable } from '../../messages/told.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { review } from '../../orders/kinds/review-transitions.ts';
import type { OrderChange } from '../../orders/news.ts';
import { joined, movedWords, numbered, orderCalled, receiptWords, type AboutOrder } from '../order-words.ts';
import { applicantTold, because, interrupted, outlasted, partnerTold } from './common.ts';
import { lateIsListed, onlyNear, toApplicant, toPartner, toThoseAbove } from './rungs.ts';

const call = { call: ({ partner }: AboutOrder) => partner };
const ofLicence = {
  ...call,
  only: 'Of a licence: another review is accepted without a word to the applicant.',
};

const accepted = say<AboutOrder>(
  'application.accepted',
  text('您的申请已受理', 'Your application is accepted'),
  (about) => {
    const { licensing, createdAt } = about.order;
    if (!licensing) return undefined;
    const [order, day] = [orderCalled(about), dayWords(dateOf(licensing.accepted?.asOf ?? createdAt))];
    return joined(
      text(
        `${order.zh}已由${about.partner.name}受理，受理日期：${day.zh}，办理期限自次日起计算。`,
        `${about.partner.name} has accepted ${order.en} on ${day.en}; its limit runs from the next day.`,
      ),
      receiptWords(about, 'accepted'),
    );
  },
  ofLicence,
);

const acceptedByLaw = say<AboutOrder>(
  'application.accepted-by-law',
  text('您的申请依法视为受理', 'Your application is accepted by law'),
  (about) => {
    const { licensing } = about.order;
    if (!licensing) return undefined;
    const [order, day] = [orderCalled(about), dayWords(dateOf(licensing.receivedAt))];
    return joined(
      text(
        `${about.partner.name}逾期未一次告知${order.zh}需要补正的全部内容，自收到申请材料之日（${day.zh}）起即为受理，办理期限自该日次日起计算。`,
        `${about.partner.name} did not say in time what is missing of ${order.en}: it is accepted as of its receipt on ${day.en}, and its limit runs from the next day.`,
      ),
      receiptWords(about, 'accepted-by-law'),
    );
  },
  ofLicence,
);

/** What a department found, of a step of a project. At the river the decision of a person says it. */
const opinion = say<AboutOrder>(
  'application.opinion',
  text('一个部门已出具意见', 'A department has given its opinion'),
  (about) => {
    const { subject, status, said = [], licensing } = about.order;
    if (subject.kind !== 'project') return undefined;
    const [order, outcome] = [orderCalled(about), called(status)];
    const grounds = said.at(-1)?.['grounds'];
    const why = typeof grounds === 'string' ? numbered([grounds]) : '';
    return joined(
      text(
        `${about.partner.name}对${order.zh}的意见：${outcome.zh}${why ? `。理由：${why}` : ''}。`,
        `${about.partner.name} on ${order.en}: ${outcome.en}${why ? `. Grounds: ${why}` : ''}.`,
      ),
      status === 'not-met' && licensing ? receiptWords(about, 'not-met') : undefined,
    );
  },
  { ...call, only: 'Of a step of a project: at the river and of a benefit the decision is told instead.' },
);

const moved = say<AboutOrder & Parameters<typeof movedWords>[0]>(
  'application.deadline-moved',
  text('办理期限届满日有变动', 'The limit of your application has moved'),
  (about) => {
    if (!about.order.licensing) return undefined;
    const [order, each] = [orderCalled(about), movedWords(about)];
    return joined(
      text(
        `因节假日安排有变动，${order.zh}的期限随之调整：${each.zh}。您无需办理任何手续。`,
        `The calendar has changed, and with it, of ${order.en}, ${each.en}. Nothing is expected of you.`,
      ),
      receiptWords(about, 'accepted'),
    );
  },
  { ...call, only: 'Of a licence, whose limits are its own: all others are told of their case.' },
);

/** 审查: one department's opinion. The department is the partner; those above are the operators. */
export const reviewTold: ToldTable<MovesOf<typeof review> | OrderChange | 'extended', AboutOrder> = {
  created: row({ partner: partnerTold.created, applicant: because.case }, because.unconcerned),
  'handed-over': row(
    { partner: partnerTold.handedOver, applicant: applicantTold.handedOver },
    because.unconcerned,
  ),
  'survey-scheduled': row({}, not('A review has no joint survey.')),
  'approvals-answered': row({}, not('A review has no line.')),
  'phases-changed': row({}, not('A review has no phases.')),
  'term-changed': row({}, not('A review has no term.')),
  accepted: row({ partner: because.own, applicant: accepted }, because.unconcerned),
  'accepted-by-law': row(
    { partner: partnerTold.acceptedByLaw, applicant: acceptedByLaw },
    because.unconcerned,
  ),
  met: row({ partner: because.own, applicant: opinion }, because.uninvolved),
  'met-with-conditions': row({ partner: because.own, applicant: opinion }, because.uninvolved),
  'not-met': row({ partner: because.own, applicant: opinion }, because.uninvolved),
  ...interrupted,
  'suspension-ended': row(
    {
      partner: partnerTold.suspensionEnded,
      applicant: applicantTold.suspensionEnded,
      operators: outlasted,
    },
    because.unconcerned,
  ),
  extended: row({ partner: because.own, applicant: applicantTold.extended }, because.uninvolved),
  'deadline-moved': row({ partner: toPartner.moved, applicant: moved }, because.case),
  'due-soon': row({ partner: toPartner.dueSoon }, onlyNear),
  'last-day': row({ partner: toPartner.dueSoon }, onlyNear),
  overdue: row(
    { partner: toPartner.overdue, applicant: toApplicant.overdue, operators: lateIsListed },
    not('The department that is late is the partner itself.'),
  ),
  escalated: row(
    {
      partner: toPartner.escalated,
      applicant: toApplicant.escalated,
      operators: toThoseAbove.escalated,
    },
    not('The department that is late is the partner itself.'),
  ),
};
