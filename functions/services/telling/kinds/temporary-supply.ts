import { text, type Text } from '../../../common/text.ts';
import { dayWords } from '../../../law/last-day.ts';
import { plainDate } from '../../../law/plain-date.ts';
import { not, row, say, type OfRung, type ToldTable } from '../../messages/told.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { temporarySupply } from '../../orders/kinds/temporary-supply-transitions.ts';
import type { OrderChange } from '../../orders/news.ts';
import { orderCalled, type AboutOrder } from '../order-words.ts';
import { applicantTold, because, interrupted, partnerTold, utilityOutlasted } from './common.ts';
import { ofUtility, toApplicant, toPartner } from './rungs.ts';

const call = { call: ({ partner }: AboutOrder) => partner };

/** Until which day it may be had. */
const untilOf = ({ order: { request } }: AboutOrder): Text | undefined =>
  typeof request['until'] === 'string' ? dayWords(plainDate(request['until'])) : undefined;

const supplied = say<AboutOrder>(
  'application.temporary-supplied',
  text('临时供应已接通', 'A temporary supply is connected'),
  (about) => {
    const [order, until] = [orderCalled(about), untilOf(about)];
    return (
      until &&
      text(
        `${about.partner.name}已接通${order.zh}，期限至${until.zh}。到期前将提醒您；需要延期的，请在到期前申请。`,
        `${about.partner.name} has connected ${order.en}, until ${until.en}. You are reminded before it ends; if you need it for longer, please ask before.`,
      )
    );
  },
  call,
);

const termChanged = say<AboutOrder>(
  'order.term-changed',
  text('临时供应的期限有变动', 'A temporary supply ends on another day'),
  (about) => {
    const [order, until] = [orderCalled(about), untilOf(about)];
    return (
      until &&
      text(
        `${order.zh}的期限调整至${until.zh}。届时请拆除，或者转为正式供应。`,
        `${order.en} now ends on ${until.en}. Please remove it then, or make it the permanent one.`,
      )
    );
  },
);

const removed = say<AboutOrder>(
  'application.temporary-ended',
  text('临时供应已拆除', 'A temporary supply is removed'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}已拆除${order.zh}。您无需办理任何手续。`,
      `${about.partner.name} has removed ${order.en}. Nothing is expected of you.`,
    );
  },
  call,
);

const madePermanent = say<AboutOrder>(
  'application.temporary-ended',
  text('临时供应已转为正式供应', 'A temporary supply is the permanent one now'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}已将${order.zh}转为正式供应。您无需办理任何手续。`,
      `${about.partner.name} has made ${order.en} the permanent supply. Nothing is expected of you.`,
    );
  },
  call,
);

/** The applicant is reminded of the end of what it has, and of nothing that its utility is still to do. */
const endsSoon = say<AboutOrder & OfRung>(
  'application.temporary-ends',
  text('临时供应即将到期', 'A temporary supply ends soon'),
  (about) => {
    if (about.rung.name !== 'removal') return undefined;
    const [order, until] = [orderCalled(about), untilOf(about)];
    return (
      until &&
      text(
        `${order.zh}的期限至${until.zh}，到期后由${about.partner.name}拆除。需要延期的，请在到期前申请；已有正式供应的，请告知承办单位转为正式。`,
        `${order.en} ends on ${until.en}, and ${about.partner.name} removes it then. If you need it for longer, please ask before; where the permanent supply is there, please tell the provider.`,
      )
    );
  },
  { ...call, only: 'Where what nears is its end.' },
);

/** 临时用电、用水: until it is supplied as a work order, from then on until it has an end. */
export const temporarySupplyTold: ToldTable<MovesOf<typeof temporarySupply> | OrderChange, AboutOrder> = {
  created: row({ partner: partnerTold.created }, because.case),
  'handed-over': row(
    { partner: partnerTold.handedOver, applicant: applicantTold.handedOver },
    because.unconcerned,
  ),
  'survey-scheduled': row({}, not('A temporary supply has no survey.')),
  'approvals-answered': row({}, not('A temporary supply has no line outside its site.')),
  'phases-changed': row({}, not('A temporary supply has no phases.')),
  'term-changed': row({ partner: termChanged, applicant: because.own }, because.unconcerned),
  accepted: row({ partner: because.own }, because.progress),
  supplied: row({ partner: because.own, applicant: supplied }, because.unconcerned),
  removed: row({ partner: because.own, applicant: removed }, because.unconcerned),
  'made-permanent': row({ partner: because.own, applicant: madePermanent }, because.unconcerned),
  ...interrupted,
  'suspension-ended': utilityOutlasted,
  'deadline-moved': row({ partner: toPartner.moved, applicant: toApplicant.moved }, because.unconcerned),
  ...ofUtility,
  'due-soon': row({ partner: toPartner.dueSoon, applicant: endsSoon }, because.uninvolved),
  'last-day': row({ partner: toPartner.dueSoon, applicant: endsSoon }, because.uninvolved),
};
