import { not, row, type ToldTable } from '../../messages/told.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { payment } from '../../orders/kinds/payment-transitions.ts';
import type { OrderChange } from '../../orders/news.ts';
import type { AboutOrder } from '../order-words.ts';
import { because, partnerTold } from './common.ts';
import { lateIsListed, onlyNear, toPartner, toThoseAbove } from './rungs.ts';

/** 拨付: what the finance bureau is asked to pay. The enterprise and its department hear of the entitlement instead. */
export const paymentTold: ToldTable<MovesOf<typeof payment> | OrderChange, AboutOrder> = {
  created: row({ partner: partnerTold.created }, because.entitlement),
  'handed-over': row({ partner: partnerTold.handedOver }, because.entitlement),
  'survey-scheduled': row({}, not('A payment has no joint survey.')),
  'approvals-answered': row({}, not('A payment has no line.')),
  'phases-changed': row({}, not('A payment has no phases.')),
  'term-changed': row({}, not('A payment has no term.')),
  accepted: row({ partner: because.own }, because.progress),
  'partly-paid': row({ partner: because.own }, because.entitlement),
  paid: row({ partner: because.own }, because.entitlement),
  refused: row({ partner: because.own }, because.entitlement),
  withdrawn: row({ partner: partnerTold.withdrawn }, because.entitlement),
  'deadline-moved': row({ partner: toPartner.moved }, because.entitlement),
  'due-soon': row({ partner: toPartner.dueSoon }, onlyNear),
  'last-day': row({ partner: toPartner.dueSoon }, onlyNear),
  overdue: row({ partner: toPartner.overdue, operators: lateIsListed }, because.entitlement),
  escalated: row({ partner: toPartner.escalated, operators: toThoseAbove.escalated }, because.entitlement),
};
