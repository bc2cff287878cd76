import { text } from '../../../../common/text.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import {
  call,
  isForAccount,
  matterCalled,
  paymentDue,
  reasonsOf,
  runsOn,
  type AboutEntitlement,
} from './about.ts';

/** What the department is told, which answers for the payment (Art. 16). */
export const toDepartment = {
  refused: say<AboutEntitlement>(
    'entitlement.payment-refused',
    text('兑现付款被退回', 'A payment was refused'),
    (about) => {
      const [one, why] = [matterCalled(about), reasonsOf(about)];
      return joined(
        text(`${one.zh}付款被退回：${why}。`, `The payment of ${one.en} was refused: ${why}.`),
        isForAccount(about)
          ? text(
              '等待企业另行确认收款账户，期间不计入付款期限，贵单位暂无需处理。',
              ' It waits for another account from the enterprise, and that time is not counted. Nothing is expected of you now.',
            )
          : joined(
              runsOn(about),
              text('请处理后重新下达付款。', ' Please put it right, and order it again.'),
            ),
      );
    },
    { until: paymentDue },
  ),
  accountChanged: say<AboutEntitlement>(
    'entitlement.account-changed',
    text('企业收款账户已变更，付款暂停', 'An account has changed: a payment stands still'),
    (about) => {
      const one = matterCalled(about);
      return text(
        `${one.zh}：企业登记的收款账户已变更，付款暂停，等待企业重新确认，期间不计入付款期限。贵单位暂无需处理。`,
        `The account on record for ${one.en} has changed: nothing is paid until the enterprise has confirmed it, and that time is not counted. Nothing is expected of you now.`,
      );
    },
  ),
  received: say<AboutEntitlement>(
    'entitlement.received',
    text('企业已确认收到兑现资金', 'An enterprise has confirmed that a payment arrived'),
    (about) => {
      const one = matterCalled(about);
      return text(
        `企业已确认收到${one.zh}的资金，该事项办结。贵单位无需办理任何手续。`,
        `The enterprise has confirmed that the money of ${one.en} arrived: it is done. Nothing is expected of you.`,
      );
    },
  ),
  disputed: say<AboutEntitlement>(
    'entitlement.disputed',
    text('企业对到账提出异议', 'An enterprise disputes that a payment arrived'),
    (about) => {
      const [one, why] = [matterCalled(about), reasonsOf(about)];
      return text(
        `企业对${one.zh}的到账提出异议：${why}。请会同付款单位（${about.entitlement.terms.payer}）核实资金去向，并答复企业。`,
        `The enterprise says that the money of ${one.en} has not arrived: ${why}. Please find out with ${about.entitlement.terms.payer} where it went, and answer the enterprise.`,
      );
    },
  ),
};

/** What the operators are told of a payment that has not arrived, and that it has arrived after all. */
export const toOperators = {
  disputed: say<AboutEntitlement>(
    'entitlement.disputed',
    text('企业对到账提出异议', 'An enterprise disputes that a payment arrived'),
    (about) => {
      const [one, why, { department }] = [matterCalled(about), reasonsOf(about), about.entitlement];
      return text(
        `企业对${department}负责的${one.zh}的到账提出异议：${why}。已通知该部门核实，请督办。`,
        `The enterprise says that the money of ${one.en} has not arrived: ${why}. ${department} was told to find out. Please see to it.`,
      );
    },
    call,
  ),
  received: say<AboutEntitlement>(
    'entitlement.received',
    text('到账异议已解决', 'A disputed payment has arrived'),
    (about) => {
      if (about.before !== 'disputed') return undefined;
      const one = matterCalled(about);
      return text(
        `企业已确认收到${one.zh}的资金，此前提出的到账异议已解决，无需再督办。`,
        `The enterprise has confirmed that the money of ${one.en} arrived, which it had disputed. Nothing is expected of you.`,
      );
    },
    { only: 'Where it was disputed before.' },
  ),
};
