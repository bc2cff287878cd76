import { text } from '../../../common/text.ts';
import { not, row, say, type ToldTable } from '../../messages/told.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { phase } from '../../orders/kinds/phase-transitions.ts';
import type { OrderChange } from '../../orders/news.ts';
import { actBy, joined, numbered, orderCalled, untilNext, type AboutOrder } from '../order-words.ts';
import { applicantTold, because, interrupted, partnerTold, utilityOutlasted } from './common.ts';
import { ofUtility, toApplicant, toPartner } from './rungs.ts';

const call = { call: ({ partner }: AboutOrder) => partner };

const begun = say<AboutOrder>(
  'application.phase-begun',
  text('一期的接通开始计时', 'The clock of a phase runs'),
  (about) => {
    const order = orderCalled(about);
    return joined(
      text(`${order.zh}已派发至${about.partner.name}。`, `${about.partner.name} is asked for ${order.en}.`),
      actBy(about),
      text('您无需办理任何手续。', ' Nothing is expected of you.'),
    );
  },
  { ...call, until: untilNext },
);

const connected = say<AboutOrder>(
  'application.connected',
  text('一期的一项报装已接通', 'A part of a phase is connected'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}已由${about.partner.name}完成。您无需办理任何手续。`,
      `${about.partner.name} has done ${order.en}. Nothing is expected of you.`,
    );
  },
  call,
);

/** What fails its inspection: all that is to be mended, at once. */
export const inspectionFailed = say<AboutOrder>(
  'application.inspection-failed',
  text('验收不合格，请整改', 'An inspection has failed: please mend it'),
  (about) => {
    const { hold } = about.order;
    if (hold?.why !== 'returned') return undefined;
    const order = orderCalled(about);
    return text(
      `${about.partner.name}对${order.zh}验收不合格，需要整改的全部内容：${numbered(hold.reasons)}。请整改后在平台上答复，即再次验收；整改时间不计入办理期限，其他各期照常办理。`,
      `${about.partner.name} has inspected ${order.en}, and it does not pass. All that is to be mended: ${numbered(hold.reasons)}. Please say on the platform when it is mended: it is inspected again. The time until then is not counted, and all else goes on.`,
    );
  },
  call,
);

/** 分期接通: one utility's part of one phase of a batch. Those above are as for its work order. */
export const phaseTold: ToldTable<MovesOf<typeof phase> | OrderChange, AboutOrder> = {
  created: row({ partner: partnerTold.created, applicant: begun }, because.unconcerned),
  'handed-over': row(
    { partner: partnerTold.handedOver, applicant: applicantTold.handedOver },
    because.unconcerned,
  ),
  'survey-scheduled': row({}, not('A phase has no survey: its whole had it.')),
  'approvals-answered': row({}, not('A phase has no line of its own: its whole has.')),
  'phases-changed': row({}, not('Told of the order of the whole.')),
  'term-changed': row({}, not('A phase has no term.')),
  'works-begun': row({ partner: because.own }, because.progress),
  constructed: row({ partner: because.own }, because.progress),
  'inspection-failed': row({ partner: because.own, applicant: inspectionFailed }, because.uninvolved),
  inspected: row({ partner: because.own }, because.progress),
  connected: row({ partner: because.own, applicant: connected }, because.unconcerned),
  returned: interrupted.returned,
  corrected: interrupted.corrected,
  suspended: interrupted.suspended,
  resumed: interrupted.resumed,
  paused: interrupted.paused,
  continued: interrupted.continued,
  withdrawn: interrupted.withdrawn,
  'suspension-ended': utilityOutlasted,
  'deadline-moved': row({ partner: toPartner.moved, applicant: toApplicant.moved }, because.unconcerned),
  ...ofUtility,
};
