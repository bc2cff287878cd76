import { text } from '../../../common/text.ts';
import { listed } from '../../../common/words/codes.ts';
import { not, row, say, type ToldTable } from '../../messages/told.ts';
import type { callBack } from '../../orders/kinds/call-back-transitions.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { OrderChange } from '../../orders/news.ts';
import { joined, orderCalled, type AboutOrder } from '../order-words.ts';
import { because, partnerTold } from './common.ts';
import { lateIsListed, onlyNear, toPartner, toThoseAbove } from './rungs.ts';

const call = { call: ({ partner }: AboutOrder) => partner };
const lastOf = ({ order: { said = [] } }: AboutOrder) => said.at(-1);
const byApplicant = (about: AboutOrder): boolean => lastOf(about)?.['by'] === 'applicant';
const onlyIfPartner = { ...call, only: 'Where its utility says so, and not the applicant itself.' };
const onlyIfApplicant = { only: 'Where the applicant says so itself.' };

/** What its utility says of how content the applicant is, the applicant reads, and may say otherwise. */
const recorded = say<AboutOrder>(
  'application.call-back-recorded',
  text('请核对回访记录', 'Please look at what is said of the call'),
  (about) => {
    if (byApplicant(about)) return undefined;
    const [order, { status }] = [orderCalled(about), about.order];
    if (status === 'unreached')
      return text(
        `${about.partner.name}多次联系未果，${order.zh}已结束。对办理结果不满意的，仍可在平台上提出。`,
        `${about.partner.name} has not reached you about ${order.en}, and tries no more. If you are not content, you may still say so on the platform.`,
      );
    return text(
      `${about.partner.name}记录${order.zh}的结果为“满意”。与事实不符的，请在平台上提出，将再次处理并回访。`,
      `${about.partner.name} says that you are content with ${order.en}. If that is not so, please say it on the platform: it is dealt with, and you are called again.`,
    );
  },
  onlyIfPartner,
);

const content = say<AboutOrder>(
  'order.call-back-answered',
  text('申请人表示满意', 'The applicant is content'),
  (about) => {
    if (!byApplicant(about)) return undefined;
    const order = orderCalled(about);
    return text(
      `${order.zh}：申请人已在平台上表示满意，贵单位无需再回访。`,
      `${order.en}: the applicant says on the platform that it is content. You need not call.`,
    );
  },
  onlyIfApplicant,
);

const wordsOf = (about: AboutOrder) => {
  const said = lastOf(about);
  const [aspects, words] = [said?.['about'], said?.['words']];
  const on = listed(Array.isArray(aspects) ? aspects.map(String) : []);
  const plain = typeof words === 'string' ? words.replace(/[。.\s]+$/u, '') : '';
  return text(`${on.zh}（${plain}）`, `${on.en} (${plain})`);
};

/** Those who answer for a case hear of everybody who is not content; the next call is told as an order. */
const discontent = say<AboutOrder>(
  'order.call-back-unsatisfied',
  text('报装回访不满意', 'An applicant is not content'),
  (about) => {
    const [order, words] = [orderCalled(about), wordsOf(about)];
    return joined(
      text(
        `${order.zh}：申请人对${words.zh}不满意，承办单位为${about.partner.name}。`,
        `${order.en} by ${about.partner.name}: the applicant is not content with ${words.en}.`,
      ),
      about.order.request['last'] === true
        ? text(
            '已达公布的回访次数，请主管部门直接处理。',
            ' It was called as often as is published: please take it up yourselves.',
          )
        : text('承办单位将处理后再次回访。', ' It is dealt with, and called again.'),
    );
  },
);

/** 回访: one utility asks its applicant. */
export const callBackTold: ToldTable<MovesOf<typeof callBack> | OrderChange, AboutOrder> = {
  created: row({ partner: partnerTold.created, applicant: because.progress }, because.unconcerned),
  'handed-over': row({ partner: partnerTold.handedOver }, because.unconcerned),
  'survey-scheduled': row({}, not('A call-back has no joint survey.')),
  'approvals-answered': row({}, not('A call-back has no line.')),
  'phases-changed': row({}, not('A call-back is about the whole.')),
  'term-changed': row({}, not('A call-back has no term.')),
  satisfied: row({ partner: content, applicant: recorded }, because.unconcerned),
  unsatisfied: row(
    { partner: because.case, applicant: because.own, department: discontent },
    because.unconcerned,
  ),
  'not-reached': row({ partner: because.own }, because.progress),
  unreached: row({ partner: because.own, applicant: recorded }, because.unconcerned),
  withdrawn: row({ partner: partnerTold.withdrawn }, because.uninvolved),
  'deadline-moved': row({ partner: toPartner.moved }, because.uninvolved),
  'due-soon': row({ partner: toPartner.dueSoon }, onlyNear),
  'last-day': row({ partner: toPartner.dueSoon }, onlyNear),
  overdue: row(
    { partner: toPartner.overdue, department: toThoseAbove.overdue, operators: lateIsListed },
    because.uninvolved,
  ),
  escalated: row(
    {
      partner: toPartner.escalated,
      department: toThoseAbove.escalated,
      operators: toThoseAbove.escalated,
    },
    because.uninvolved,
  ),
};
