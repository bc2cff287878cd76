import { text, type Text } from '../../../common/text.ts';
import { endWords } from '../../../law/last-day.ts';
import { row, say } from '../../messages/told.ts';
import { contractOf } from '../../orders/kinds/contract.ts';
import { actBy, joined, orderCalled, untilNext, type AboutOrder } from '../order-words.ts';
import { because } from './common.ts';

const call = { call: ({ partner }: AboutOrder) => partner };
const untilOwed = ({ order: { hold } }: AboutOrder) => (hold?.why === 'suspended' ? hold.until : undefined);

/** Yuan as people write them. */
const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/, '');

const sums = ({ order }: AboutOrder): Text => {
  const { fen = 0, charges = [] } = contractOf(order) ?? {};
  if (fen === 0) return text('不收取费用', 'it charges nothing');
  const each = charges.map(({ item, fen: part }) => `${item} ${yuan(part)} 元`).join('、');
  const parts = charges.map(({ item, fen: part }) => `${item} ${yuan(part)}`).join(', ');
  return text(`收费合计 ${yuan(fen)} 元（${each}）`, `it charges ${yuan(fen)} yuan (${parts})`);
};

/** That its own time is not counted, where the item leaves it out. */
const notCounted = (about: AboutOrder): Text => {
  const until = untilOwed(about);
  if (until === undefined) return text('', '');
  const end = endWords(until);
  return text(
    `等待期间不计入办理期限，最长至${end.zh}。`,
    ` The time until then is not counted, at most until ${end.en}.`,
  );
};

const offered = say<AboutOrder>(
  'application.contract-offered',
  text('报装合同待您签订', 'A contract waits for your signature'),
  (about) => {
    const [order, sum] = [orderCalled(about), sums(about)];
    return joined(
      text(
        `${about.partner.name}已发出${order.zh}的合同，${sum.zh}。请核对后签订，并在平台上确认；对收费或内容有异议的，请在平台上提出。`,
        `${about.partner.name} offers the contract of ${order.en}: ${sum.en}. Please look at it, sign it and say so on the platform; or say there what is wrong with it.`,
      ),
      notCounted(about),
    );
  },
  { ...call, until: untilOwed },
);

const contracted = say<AboutOrder>(
  'application.contract-signed',
  text('请核对签约情况', 'Please look at what is said of your contract'),
  (about) => {
    const { owes, fen = 0, paidFen = 0 } = contractOf(about.order) ?? {};
    const order = orderCalled(about);
    return joined(
      text(
        `${about.partner.name}记录${order.zh}已签约。与事实不符的，请在平台上提出。`,
        `${about.partner.name} says that ${order.en} is signed. If that is not so, please say so on the platform.`,
      ),
      owes === 'payment'
        ? text(
            `尚应缴费 ${yuan(fen - paidFen)} 元，缴费后请在平台上确认。`,
            ` ${yuan(fen - paidFen)} yuan are still to be paid: please confirm it on the platform when you have.`,
          )
        : undefined,
      owes === 'payment' ? notCounted(about) : undefined,
    );
  },
  { ...call, until: untilOwed },
);

const paid = say<AboutOrder>(
  'application.fees-recorded',
  text('请核对缴费记录', 'Please look at what is said of your payment'),
  (about) => {
    const { paidFen = 0, fen = 0 } = contractOf(about.order) ?? {};
    const order = orderCalled(about);
    return text(
      `${about.partner.name}记录${order.zh}累计已缴费 ${yuan(paidFen)} 元，合同应缴 ${yuan(fen)} 元。请在平台上确认；与事实不符的，请提出。`,
      `${about.partner.name} says that ${yuan(paidFen)} of ${yuan(fen)} yuan are paid for ${order.en}. Please confirm it on the platform, or say that it is not so.`,
    );
  },
  call,
);

const answered = say<AboutOrder>(
  'order.contract-answered',
  text('申请人已答复合同事项', 'The applicant speaks of its contract'),
  (about) => {
    const { owes } = contractOf(about.order) ?? {};
    const order = orderCalled(about);
    return joined(
      text(
        `${order.zh}的申请人已在平台上确认签约或者缴费。`,
        `The applicant of ${order.en} has confirmed its signature or payment.`,
      ),
      owes
        ? text('尚有应缴费用。', ' There is still something to pay.')
        : text('请接续办理。', ' It is your turn.'),
      actBy(about),
    );
  },
  { until: untilNext },
);

const noteOf = ({ order: { said = [] } }: AboutOrder): string => {
  const note = said.at(-1)?.['note'];
  return typeof note === 'string' ? note.replace(/[。.\s]+$/u, '') : '';
};

const contradicted = say<AboutOrder>(
  'order.contract-contradicted',
  text('申请人对合同事项有异议', 'The applicant contradicts what is said of its contract'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}的申请人提出异议：${noteOf(about)}。请与申请人核对，并在工单中如实记录。`,
      `The applicant of ${order.en} contradicts: ${noteOf(about)}. Please look at it together, and say in the order what is so.`,
    );
  },
);

const seenAbove = say<AboutOrder>(
  'order.contract-contradicted',
  text('报装合同陈述不一致', 'Two words on a contract'),
  (about) => {
    const order = orderCalled(about);
    return text(
      `${order.zh}：${about.partner.name}与申请人对合同的陈述不一致。申请人称：${noteOf(about)}。请核实。`,
      `${order.en}: ${about.partner.name} and the applicant differ on the contract. The applicant: ${noteOf(about)}. Please look into it.`,
    );
  },
);

const contradiction = row(
  { partner: contradicted, applicant: because.own, department: seenAbove },
  because.unconcerned,
);

/** Contract and payment: each hears of the other's word, and those above where the two differ. */
export const contractTold = {
  offered: row({ partner: because.own, applicant: offered }, because.unconcerned),
  contracted: row({ partner: because.own, applicant: contracted }, because.unconcerned),
  signed: row({ partner: answered, applicant: because.own }, because.unconcerned),
  'fees-paid': row({ partner: because.own, applicant: paid }, because.unconcerned),
  'fees-confirmed': row({ partner: answered, applicant: because.own }, because.unconcerned),
  'offer-contradicted': contradiction,
  'signature-contradicted': contradiction,
  'payment-contradicted': contradiction,
};
