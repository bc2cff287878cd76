import { text } from '../../../common/text.ts';
import { reckon } from '../../../law/deadline/reckon.ts';
import { endWords } from '../../../law/last-day.ts';
import { not, row, say } from '../../messages/told.ts';
import {
  actBy,
  joined,
  numbered,
  orderCalled,
  receiptWords,
  untilNext,
  type AboutOrder,
} from '../order-words.ts';

const call = { call: ({ partner }: AboutOrder) => partner };

/** Why a party hears nothing of a move, in the words of docs/told.md. */
export const because = {
  own: not('It did so itself.'),
  case: not('Told of the case as a whole.'),
  entitlement: not('Told of the entitlement, in its own words.'),
  unconcerned: not('It changes neither whose turn it is nor a date for anybody else.'),
  progress: not('It changes neither whose turn it is nor a date: the case shows it.'),
  uninvolved: not('It goes on between the applicant and who handles it.'),
};

/** What a partner is told of its order, whatever the kind. */
export const partnerTold = {
  created: say<AboutOrder>(
    'order.created',
    text('您有一件新工单', 'A new order'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}已派发至贵单位，请在待办中查看并办理。`,
          `You are asked for ${order.en}: it stands in your inbox.`,
        ),
        actBy(about),
      );
    },
    { until: untilNext },
  ),
  handedOver: say<AboutOrder>(
    'order.created',
    text('一件工单转由贵单位办理', 'An order was handed over to you'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}转由贵单位接续办理，期限照常计算。`,
          `You take over ${order.en}; its limits run on.`,
        ),
        actBy(about),
      );
    },
    { until: untilNext },
  ),
  corrected: say<AboutOrder>(
    'order.corrected',
    text('申请人已补正', 'The applicant answered a return'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}的申请人已补正，办理期限继续计算，请接续办理。`,
          `The applicant has answered the return of ${order.en}: the clock runs again, and it is your turn.`,
        ),
        actBy(about),
      );
    },
    { until: untilNext },
  ),
  withdrawn: say<AboutOrder>('order.withdrawn', text('工单已撤回', 'An order was withdrawn'), (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}已撤回，贵单位无需继续办理。`,
      `Nothing more is to be done about ${order.en}: it was withdrawn.`,
    );
  }),
  paused: say<AboutOrder>('order.paused', text('工单暂停办理', 'An order stands still'), (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}随案件整体暂停，期限停止计算，请勿继续办理，恢复时另行通知。`,
      `${order.en} stands still with its whole case, and so does its clock. You are told when it goes on.`,
    );
  }),
  continued: say<AboutOrder>(
    'order.continued',
    text('工单恢复办理', 'An order goes on'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}随案件恢复办理，期限继续计算。`,
          `${order.en} goes on with its case, and its clock runs again.`,
        ),
        actBy(about),
      );
    },
    { until: untilNext },
  ),
  suspensionEnded: say<AboutOrder>(
    'order.suspension-ended',
    text('中止期满，期限继续计算', 'A suspension is over'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}的中止期限已届满，办理期限已自动继续计算，请接续办理。`,
          `The suspension of ${order.en} has reached its end: the clock runs again, and it is your turn.`,
        ),
        actBy(about),
      );
    },
    { until: untilNext },
  ),
  acceptedByLaw: say<AboutOrder>(
    'order.accepted-by-law',
    text('申请依法视为受理', 'An application is accepted by law'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}逾期未告知需要补正的内容，自收到申请材料之日起即为受理，办理期限照此计算。`,
          `Nobody said in time what is missing of ${order.en}: it is accepted as of its receipt, and its limit runs from then.`,
        ),
        actBy(about),
      );
    },
    { until: untilNext },
  ),
};

/** From when to when; of a limit that stands still nobody knows yet. */
const extendedFrom = ({ order: { limits, extension: one }, workingTime }: AboutOrder) => {
  const deadline = (limits['promised'] ?? limits['statutory'])?.deadline;
  if (!deadline || !one) return undefined;
  const { due } = reckon(deadline, workingTime);
  const { due: before } = reckon({ ...deadline, budget: deadline.budget - one.days }, workingTime);
  return due === null || before === null ? undefined : { before: endWords(before), after: endWords(due) };
};

/** That the limit of a licence was extended. */
const extension = (about: AboutOrder) => {
  const { extension: one } = about.order;
  if (!one) return undefined;
  const order = orderCalled(about);
  const ends = extendedFrom(about);
  return joined(
    text(
      `${order.zh}：经${one.approvedBy.position}批准，办理期限延长 ${one.days} 个工作日${ends ? `，届满日由${ends.before.zh}延至${ends.after.zh}` : ''}。理由：${numbered(one.reasons)}。`,
      `The limit of ${order.en} is extended by ${one.days} working days${ends ? `: it ends on ${ends.after.en}, not on ${ends.before.en}` : ''}. Approved by: ${one.approvedBy.position}. Reasons: ${numbered(one.reasons)}.`,
    ),
    receiptWords(about, 'extended'),
  );
};

/** What whoever applies is told of an order that its case is made of. */
export const applicantTold = {
  handedOver: say<AboutOrder>(
    'application.handed-over',
    text('您的申请改由另一单位办理', 'Another provider handles a part of your application'),
    (about) => {
      const order = orderCalled(about);
      return text(
        `${order.zh}改由${about.partner.name}接续办理，办理期限不变。您无需办理任何手续。`,
        `${about.partner.name} takes over ${order.en}; its limits stay. Nothing is expected of you.`,
      );
    },
    call,
  ),
  returned: say<AboutOrder>(
    'application.to-correct',
    text('您的申请需要补正', 'Your application is to be corrected'),
    (about) => {
      const { hold } = about.order;
      if (hold?.why !== 'returned') return undefined;
      const order = orderCalled(about);
      return joined(
        text(
          `${about.partner.name}退回${order.zh}，需要补正的全部内容：${numbered(hold.reasons)}。请在平台上补正，补正后继续办理，等待补正的时间不计入办理期限。`,
          `${about.partner.name} returned ${order.en}. All that is to be corrected: ${numbered(hold.reasons)}. Please correct it on the platform; it then goes on, and the time until then is not counted.`,
        ),
        receiptWords(about, 'returned'),
      );
    },
    call,
  ),
  suspended: say<AboutOrder>(
    'application.suspended',
    text('办理期限中止', 'The clock of your application stands still'),
    (about) => {
      const { hold } = about.order;
      if (hold?.why !== 'suspended' || hold.until === undefined) return undefined;
      const [order, end] = [orderCalled(about), endWords(hold.until)];
      return joined(
        text(
          `${order.zh}的办理期限中止至${end.zh}，依据：${hold.basis}。期满后自动继续计算。您无需办理任何手续。`,
          `The time of ${order.en} is not counted until ${end.en}: ${hold.basis}. Then the clock goes on by itself. Nothing is expected of you.`,
        ),
        receiptWords(about, 'suspended'),
      );
    },
    { ...call, until: ({ order: { hold } }) => (hold?.why === 'suspended' ? hold.until : undefined) },
  ),
  resumed: say<AboutOrder>(
    'application.resumed',
    text('办理期限继续计算', 'The clock of your application runs again'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(`${order.zh}已恢复办理，办理期限继续计算。`, `${order.en} goes on, and its clock runs again.`),
        actBy(about),
      );
    },
    call,
  ),
  suspensionEnded: say<AboutOrder>(
    'application.suspension-ended',
    text('中止期满，办理期限继续计算', 'A suspension is over: the clock runs again'),
    (about) => {
      const order = orderCalled(about);
      return joined(
        text(
          `${order.zh}的中止期限已届满，办理期限已自动继续计算，并已通报主管部门。`,
          `The suspension of ${order.en} has reached its end: the clock goes on by itself, and those above were told.`,
        ),
        actBy(about),
      );
    },
    call,
  ),
  rejected: say<AboutOrder>(
    'application.not-accepted',
    text('您的申请不予受理', 'Your application is not accepted'),
    (about) => {
      const order = orderCalled(about);
      const reasons = numbered(about.order.reasons ?? []);
      return joined(
        text(
          `${about.partner.name}对${order.zh}不予受理，理由：${reasons}。条件具备后可重新申请。`,
          `${about.partner.name} does not accept ${order.en}. Reasons: ${reasons}. You may apply again when that has changed.`,
        ),
        receiptWords(about, 'rejected'),
      );
    },
    call,
  ),
  extended: say<AboutOrder>(
    'application.extended',
    text('办理期限延长', 'The limit of your application is extended'),
    extension,
    { ...call, until: untilNext },
  ),
};

/** What those above are told of a suspension that outlasted its end. */
export const outlasted = say<AboutOrder>(
  'order.suspension-ended',
  text('中止期满，承办单位未恢复办理', 'A suspension outlasted its end'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}承办的${order.zh}中止期限已届满而未恢复办理，期限已自动继续计算。`,
      `${about.partner.name} did not take up ${order.en} again by the end of its suspension: the clock goes on by itself.`,
    );
  },
  call,
);

/** Who is told of what interrupts an order of a case, or ends it early: the same of a work order and of a review. */
export const interrupted = {
  returned: row({ partner: because.own, applicant: applicantTold.returned }, because.uninvolved),
  corrected: row({ partner: partnerTold.corrected, applicant: because.own }, because.uninvolved),
  rejected: row({ partner: because.own, applicant: applicantTold.rejected }, because.uninvolved),
  withdrawn: row({ partner: partnerTold.withdrawn, applicant: because.case }, because.uninvolved),
  suspended: row({ partner: because.own, applicant: applicantTold.suspended }, because.uninvolved),
  resumed: row({ partner: because.own, applicant: applicantTold.resumed }, because.uninvolved),
  paused: row({ partner: partnerTold.paused }, because.case),
  continued: row({ partner: partnerTold.continued }, because.case),
};

/** What a utility let stand still too long: those above hear of it too. */
export const utilityOutlasted = row(
  {
    partner: partnerTold.suspensionEnded,
    applicant: applicantTold.suspensionEnded,
    department: outlasted,
    operators: outlasted,
  },
  not('No partner asked for it.'),
);
