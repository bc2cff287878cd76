import { type Text, text } from '../../../common/text.ts';
import { endWords } from '../../../law/last-day.ts';
import { not, row, say, type OfMoved, type OfRung } from '../../messages/told.ts';
import type { Part } from '../../messages/model.ts';
import type { Several } from '../../messages/several.ts';
import { endedWords, limitCalled, notDone, overWords } from '../limit-words.ts';
import { caseCalled, joined, matterOf, movedWords, orderCalled, type AboutOrder } from '../order-words.ts';

type Nearing = AboutOrder & OfRung;
type Moved = AboutOrder & OfMoved;

const ends = ({ rung: { name, due } }: OfRung): Text => {
  const [limit, end] = [limitCalled(name), endWords(due)];
  return text(`${limit.zh}至${end.zh}`, `the ${limit.en} ends on ${end.en}`);
};
/** The same as a line among others of its case: what, by whom and its number, since when, and for how many days. */
const partOf =
  (as: Several) =>
  (about: Nearing): Part => {
    const [{ zh, en }, { partner, rung }] = [matterOf(about.order), about];
    const [end, open, over] = [endedWords(about), notDone(rung.name), overWords(about)];
    const phone =
      partner.phone === undefined ? text('', '') : text(`（${partner.phone}）`, ` (${partner.phone})`);
    return {
      as,
      whole: caseCalled(about),
      line: text(
        `${zh}，由${partner.name}${phone.zh}办理，${end.zh}${over.zh}，${open.zh}`,
        `${en}, with ${partner.name}${phone.en}: ${end.en}${over.en}, and it is ${open.en}`,
      ),
    };
  };

/** What a partner is told of a limit that nears and passes. */
export const toPartner = {
  dueSoon: say<Nearing>(
    'order.due-soon',
    text('工单即将到期', 'An order is due soon'),
    (about) => {
      const [order, end] = [orderCalled(about), ends(about)];
      return text(`${order.zh}${end.zh}，请按期办理。`, `Of ${order.en}, ${end.en}. Please act in time.`);
    },
    { until: ({ rung }) => rung.due },
  ),
  overdue: say<Nearing>('order.overdue', text('工单已逾期', 'An order is overdue'), (about) => {
    const [order, end, open] = [orderCalled(about), endedWords(about), notDone(about.rung.name)];
    return text(
      `${order.zh}${end.zh}，${open.zh}，已记录逾期。请立即办理，工单继续有效。`,
      `Of ${order.en}, ${end.en}, and it is ${open.en}: the breach is on record. Please act now; the order goes on.`,
    );
  }),
  escalated: say<Nearing>(
    'order.escalated',
    text('逾期工单已上报', 'An overdue order was escalated'),
    (about) => {
      const [order, end, open] = [orderCalled(about), endedWords(about), notDone(about.rung.name)];
      return text(
        `${order.zh}${end.zh}，${open.zh}，已上报主管部门和平台运营方。请立即办理。`,
        `Of ${order.en}, ${end.en}, and it is still ${open.en}: those above have been told. Please act now.`,
      );
    },
  ),
  moved: say<Moved>(
    'order.deadline-moved',
    text('工单期限有变动', 'A limit of an order has moved'),
    (about) => {
      const [order, moved] = [orderCalled(about), movedWords(about)];
      return text(
        `因节假日安排有变动，${order.zh}的期限随之调整：${moved.zh}。`,
        `The calendar has changed, and with it, of ${order.en}, ${moved.en}.`,
      );
    },
    { until: ({ moved }) => moved[0]?.to },
  ),
};

/** What whoever applies is told of a part of its case that is late, or due at another moment. */
export const toApplicant = {
  moved: say<Moved>(
    'application.deadline-moved',
    text('一项办理期限届满日有变动', 'A limit of a part of your case has moved'),
    (about) => {
      const [order, moved] = [orderCalled(about), movedWords(about)];
      return text(
        `因节假日安排有变动，${order.zh}的期限随之调整：${moved.zh}。`,
        `The calendar has changed, and with it, of ${order.en}, ${moved.en}.`,
      );
    },
    { call: ({ partner }) => partner, until: ({ moved }) => moved[0]?.to },
  ),
  overdue: say<Nearing>(
    'application.overdue',
    text('您的申请有一项已逾期', 'A part of your application is overdue'),
    (about) => {
      const [order, end, open] = [orderCalled(about), endedWords(about), notDone(about.rung.name)];
      return text(
        `${order.zh}由${about.partner.name}办理，${end.zh}，${open.zh}，逾期已记录，并已催办。您无需办理任何手续。`,
        `${about.partner.name} is late with ${order.en}: ${end.en}, and it is ${open.en}. The breach is on record, and it was told to act. Nothing is expected of you.`,
      );
    },
    { call: ({ partner }) => partner, part: partOf('overdue') },
  ),
  escalated: say<Nearing>(
    'application.escalated',
    text('您的申请有一项逾期，已上报', 'An overdue part of your application was escalated'),
    (about) => {
      const [order, end, open] = [orderCalled(about), endedWords(about), notDone(about.rung.name)];
      return text(
        `${order.zh}由${about.partner.name}办理，${end.zh}，${open.zh}，已上报主管部门和平台运营方。您无需办理任何手续。`,
        `${about.partner.name} is late with ${order.en}: ${end.en}, and it is still ${open.en}. Those above have been told. Nothing is expected of you.`,
      );
    },
    { call: ({ partner }) => partner, part: partOf('escalated') },
  ),
};

const late = (about: Nearing, more: Text): Text => {
  const [order, end, open] = [orderCalled(about), endedWords(about), notDone(about.rung.name)];
  return joined(
    text(
      `${about.partner.name}承办的${order.zh}${end.zh}，${open.zh}。`,
      `${about.partner.name} is late with ${order.en}: ${end.en}, and it is ${open.en}.`,
    ),
    more,
  );
};

/** What those above are told of an order that is late. */
export const toThoseAbove = {
  overdue: say<Nearing>(
    'order.overdue',
    text('承办单位逾期', 'A provider is overdue'),
    (about) => late(about, text('请督促其立即办理。', ' Please see to it.')),
    { call: ({ partner }) => partner, part: partOf('overdue-above') },
  ),
  escalated: say<Nearing>(
    'order.escalated',
    text('逾期事项上报', 'An overdue order was escalated'),
    (about) => late(about, text('已催办，请督办。', ' It was told to act and has not. Please take it up.')),
    { call: ({ partner }) => partner, part: partOf('escalated-above') },
  ),
};

export const lateIsListed = not('The queue of what is late shows it; operators are told when it escalates.');
export const onlyNear = not('Only whoever has to act is reminded; all others are told if the limit passes.');

/** Who is told of a limit of a utility's order that nears and passes. */
export const ofUtility = {
  'due-soon': row({ partner: toPartner.dueSoon }, onlyNear),
  'last-day': row({ partner: toPartner.dueSoon }, onlyNear),
  overdue: row(
    {
      partner: toPartner.overdue,
      applicant: toApplicant.overdue,
      department: toThoseAbove.overdue,
      operators: lateIsListed,
    },
    not('No partner asked for it.'),
  ),
  escalated: row(
    {
      partner: toPartner.escalated,
      applicant: toApplicant.escalated,
      department: toThoseAbove.escalated,
      operators: toThoseAbove.escalated,
    },
    not('No partner asked for it.'),
  ),
};
