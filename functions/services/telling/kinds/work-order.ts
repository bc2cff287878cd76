import { text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { dayWords } from '../../../law/last-day.ts';
import { endOfDay, plainDate } from '../../../law/plain-date.ts';
import { not, row, say, type ToldTable } from '../../messages/told.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { workOrder } from '../../orders/kinds/work-order-transitions.ts';
import type { OrderChange } from '../../orders/news.ts';
import { actBy, joined, orderCalled, untilNext, type AboutOrder } from '../order-words.ts';
import { contractTold } from './contract.ts';
import { applicantTold, because, interrupted, partnerTold, utilityOutlasted } from './common.ts';
import { inspectionFailed } from './phase.ts';
import { ofUtility, toPartner } from './rungs.ts';

const call = { call: ({ partner }: AboutOrder) => partner };

const planReady = say<AboutOrder>(
  'application.plan-ready',
  text('接入方案已答复', 'The plan of a connection is ready'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}已答复${order.zh}的接入方案。请与该单位核对方案并签订合同。`,
      `${about.partner.name} has given its plan for ${order.en}. Please look at it and sign the contract.`,
    );
  },
  call,
);

const connected = say<AboutOrder>(
  'application.connected',
  text('一项报装已接通', 'A part of your application is connected'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}已由${about.partner.name}接通。您无需办理任何手续。`,
      `${about.partner.name} has done ${order.en}. Nothing is expected of you.`,
    );
  },
  call,
);

/** One of what was asked for: the others go on. */
const partRejected = {
  ...applicantTold.rejected,
  title: text('您的申请有一项不予受理', 'A part of your application is not accepted'),
};

const surveyScheduled = say<AboutOrder>(
  'order.survey-scheduled',
  text('联合踏勘日期已定', 'The day of the joint survey is set'),
  (about) => {
    const on = about.order.survey?.agreedFor;
    if (on === undefined) return undefined;
    const [order, day] = [orderCalled(about), dayWords(plainDate(on))];
    return text(
      `${order.zh}的联合踏勘定于${day.zh}，请派员到场，踏勘后在工单中记录。`,
      `The joint survey for ${order.en} is on ${day.en}. Please be there, and say so in the order afterwards.`,
    );
  },
  {
    until: ({ order: { survey } }) =>
      survey?.agreedFor === undefined ? undefined : endOfDay(plainDate(survey.agreedFor)),
  },
);

const changed = say<AboutOrder>(
  'order.changed',
  text('申请人变更了报装内容', 'The applicant asks for something else'),
  (about) => {
    const order = orderCalled(about);
    return joined(
      text(
        `${order.zh}的申请人变更了报装内容，请按变更后的内容办理；已答复方案的，须重新答复。`,
        `The applicant of ${order.en} asks for something else: please go by what the order says now; what was planned is to be planned anew.`,
      ),
      actBy(about),
    );
  },
  { until: untilNext },
);

const planChanged = say<AboutOrder>(
  'application.plan-ready',
  text('接入方案有变更', 'The plan of a connection has changed'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}变更了${order.zh}的接入方案。方案变更须审批的，批准前不施工。您无需办理任何手续。`,
      `${about.partner.name} has changed its plan for ${order.en}. Where that needs an approval, nobody digs before it. Nothing is expected of you.`,
    );
  },
  call,
);

const answered = say<AboutOrder>(
  'order.approvals-answered',
  text('外线审批已有结果', 'The approvals for your line are answered'),
  (about) => {
    const { external } = about.order;
    if (!external?.outcome) return undefined;
    const order = orderCalled(about);
    const each = (external.answers ?? []).map(({ matter, place, department, status }) =>
      text(
        `${called(matter).zh}（${place}，${department}）：${called(status).zh}`,
        `${called(matter).en} (${place}, ${department}): ${called(status).en}`,
      ),
    );
    const list = text(each.map(({ zh }) => zh).join('；'), each.map(({ en }) => en).join('; '));
    return external.outcome === 'cleared'
      ? text(
          `${order.zh}的外线审批已全部办结，可以开工，办理期限继续计算：${list.zh}。`,
          `All approvals for the line of ${order.en} are there: works may begin, and your clock runs again. ${list.en}.`,
        )
      : text(
          `${order.zh}的外线审批未全部通过，不得开工，办理期限继续计算：${list.zh}。请变更方案，确无其他方案的，告知申请人不予办理及理由。`,
          `Not all approvals for the line of ${order.en} were given: nobody digs, and your clock runs again. ${list.en}. Please change the plan, or tell the applicant why it cannot be done.`,
        );
  },
  { until: untilNext },
);

const phasesChanged = say<AboutOrder>(
  'order.phases-changed',
  text('分期安排有变动', 'The phases of a batch have changed'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}的申请人调整了分期接通安排，请按工单中的最新分期办理。您无需答复。`,
      `The applicant of ${order.en} has changed its phases: please go by those in the order. No answer is expected.`,
    );
  },
);

/** 工单: one utility's part of a joint installation. Those above are the department that answers for it, and the operators. */
export const workOrderTold: ToldTable<MovesOf<typeof workOrder> | OrderChange, AboutOrder> = {
  created: row({ partner: partnerTold.created }, because.case),
  'handed-over': row(
    { partner: partnerTold.handedOver, applicant: applicantTold.handedOver },
    because.unconcerned,
  ),
  'survey-scheduled': row({ partner: surveyScheduled, applicant: because.case }, because.unconcerned),
  accepted: row({ partner: because.own }, because.progress),
  surveyed: row({ partner: because.own }, because.progress),
  planned: row({ partner: because.own, applicant: planReady }, because.unconcerned),
  ...contractTold,
  'plan-changed': row({ partner: because.own, applicant: planChanged }, because.unconcerned),
  'approvals-answered': row({ partner: answered, applicant: because.case }, because.unconcerned),
  'phases-changed': row({ partner: phasesChanged, applicant: because.own }, because.unconcerned),
  'term-changed': row({}, not('A connection has no term.')),
  'works-begun': row({ partner: because.own }, because.progress),
  constructed: row({ partner: because.own }, because.progress),
  'inspection-failed': row({ partner: because.own, applicant: inspectionFailed }, because.uninvolved),
  inspected: row({ partner: because.own }, because.progress),
  connected: row({ partner: because.own, applicant: connected }, because.unconcerned),
  'phases-connected': row(
    { partner: not('Each of its phases was connected by itself.'), applicant: connected },
    because.unconcerned,
  ),
  changed: row({ partner: changed, applicant: because.case }, because.unconcerned),
  ...interrupted,
  rejected: row({ partner: because.own, applicant: partRejected }, because.uninvolved),
  'suspension-ended': utilityOutlasted,
  'deadline-moved': row({ partner: toPartner.moved }, because.case),
  ...ofUtility,
};
