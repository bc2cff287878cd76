import { text } from '../../../common/text.ts';
import { endWords } from '../../../law/last-day.ts';
import { not, row, say, type ToldTable } from '../../messages/told.ts';
import type { emergencyWorks } from '../../orders/kinds/emergency-works-transitions.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { OrderChange } from '../../orders/news.ts';
import { actBy, dueOf, joined, orderCalled, type AboutOrder } from '../order-words.ts';
import { because, partnerTold } from './common.ts';
import { lateIsListed, onlyNear, toPartner, toThoseAbove } from './rungs.ts';

const call = { call: ({ partner }: AboutOrder) => partner };
const nobodyApplied = not('Nobody applied for it.');

/** Both departments are told as the digging begins (Regulation on Urban Roads art. 34: 同时通知). */
const begun = say<AboutOrder>(
  'order.emergency-begun',
  text('管线抢修已先行破路', 'A utility digs at once: its line has failed'),
  (about) => {
    const [order, due] = [orderCalled(about), dueOf(about, 'papers')];
    const end = due && endWords(due);
    const { cause } = about.order.request;
    const why = typeof cause === 'string' ? cause.replace(/[。.\s]+$/u, '') : '';
    return text(
      `${about.partner.name}已开始${order.zh}，情况：${why}。${end ? `手续须于${end.zh}前补报，` : ''}补报后由贵单位办理；经核查不属于紧急抢修的，可随时作出认定。`,
      `${about.partner.name} has begun ${order.en}: ${why}.${end ? ` Its papers are due by ${end.en}; then you decide on them.` : ''} If it is no emergency you may say so at any time.`,
    );
  },
  call,
);

const filed = say<AboutOrder>(
  'order.emergency-filed',
  text('抢修手续已补报', 'The papers of emergency works are filed'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}已补报${order.zh}的手续，请在待办中办理。`,
      `${about.partner.name} has filed the papers of ${order.en}: they stand in your inbox.`,
    );
  },
  call,
);

const approved = say<AboutOrder>(
  'order.emergency-answered',
  text('抢修手续已获批准', 'The papers of your emergency works are approved'),
  (about) => {
    const order = orderCalled(about);
    return joined(
      text(`${order.zh}的手续已获批准。`, `The papers of ${order.en} are approved.`),
      dueOf(about, 'restoration')
        ? joined(text('请按期恢复路面。', ' Please restore the road in time.'), actBy(about))
        : text('已全部办结。', ' All of it is done.'),
    );
  },
);

const refused = say<AboutOrder>(
  'order.emergency-answered',
  text('经认定不属于紧急抢修', 'It was found to be no emergency'),
  (about) => {
    const [order, grounds] = [orderCalled(about), about.order.said?.at(-1)?.['grounds']];
    const why = typeof grounds === 'string' ? grounds.replace(/[。.\s]+$/u, '') : '';
    return joined(
      text(
        `${order.zh}经认定不属于紧急抢修，已记录在案。理由：${why}。请停止挖掘；仍需施工的，依法申请审批。`,
        `Of ${order.en} it was found that it is no emergency, which is on record: ${why}. Please stop digging; whoever still needs the works applies for their approval.`,
      ),
      dueOf(about, 'restoration')
        ? joined(
            text('路面仍须按期恢复。', ' The road is to be restored in time all the same.'),
            actBy(about),
          )
        : undefined,
    );
  },
);

const restored = say<AboutOrder>(
  'order.emergency-restored',
  text('抢修路面已恢复', 'The road is restored'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${about.partner.name}报告：${order.zh}的路面已恢复，请核查。`,
      `${about.partner.name} says that the road of ${order.en} is restored. Please look at it.`,
    );
  },
  call,
);

/** 抢修: the utility digs, and answers to the departments of the road. */
export const emergencyTold: ToldTable<MovesOf<typeof emergencyWorks> | OrderChange, AboutOrder> = {
  created: row({ partner: partnerTold.created, department: begun }, nobodyApplied),
  'handed-over': row({ partner: partnerTold.handedOver }, nobodyApplied),
  'survey-scheduled': row({}, not('Emergency works have no joint survey.')),
  'approvals-answered': row({}, not('Their papers come afterwards.')),
  'phases-changed': row({}, not('Emergency works have no phases.')),
  'term-changed': row({}, not('Emergency works have no term.')),
  'papers-filed': row({ partner: because.own, department: filed }, nobodyApplied),
  'papers-approved': row({ partner: approved, department: because.own }, nobodyApplied),
  'papers-refused': row({ partner: refused, department: because.own }, nobodyApplied),
  restored: row({ partner: because.own, department: restored }, nobodyApplied),
  'deadline-moved': row({ partner: toPartner.moved, department: because.uninvolved }, nobodyApplied),
  'due-soon': row({ partner: toPartner.dueSoon }, onlyNear),
  'last-day': row({ partner: toPartner.dueSoon }, onlyNear),
  overdue: row(
    { partner: toPartner.overdue, department: toThoseAbove.overdue, operators: lateIsListed },
    nobodyApplied,
  ),
  escalated: row(
    {
      partner: toPartner.escalated,
      department: toThoseAbove.escalated,
      operators: toThoseAbove.escalated,
    },
    nobodyApplied,
  ),
};
