import { type Text, text } from '../../../../common/text.ts';
import { endWords } from '../../../../law/last-day.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import { currentInstalment } from '../rules.ts';
import { cny, yuan } from '../texts.ts';
import {
  accountWords,
  benefitCalled,
  call,
  instalmentCalled,
  isForAccount,
  paidBy,
  paymentDue,
  policyCalled,
  reasonsOf,
  runsOn,
  type AboutEntitlement,
} from './about.ts';

const nothingAsked = text('贵单位无需办理任何手续。', ' Nothing is expected of you.');

/** The instalment that was paid last, with its sum. */
const lastPaid = (about: AboutEntitlement): Text => {
  const { instalments } = about.entitlement;
  const number = instalments.findLastIndex(({ settledAt }) => settledAt !== undefined) + 1;
  const [called, fen] = [instalmentCalled(about, number), instalments[number - 1]?.fen ?? 0];
  return text(`${called.zh}资金 ${yuan(fen)}`, `${cny(fen)}${called.en}`);
};

const look = text(
  '请核对到账情况，未到账的，请在平台上提出异议。',
  ' Please see whether it has arrived; if it has not, dispute it on the platform.',
);

/** What the enterprise is told of what it is paid. */
export const toEnterprise = {
  ordered: say<AboutEntitlement>(
    'entitlement.payment-ordered',
    text('惠企政策付款已下达', 'The payment of a benefit is ordered'),
    (about) => {
      const current = currentInstalment(about.entitlement);
      if (!current) return undefined;
      const { number, instalment } = current;
      const [policy, part] = [policyCalled(about), instalmentCalled(about, number)];
      const account = about.account && accountWords(about.account);
      const left = instalment.fen - instalment.paid;
      return joined(
        text(
          `${policy.zh}${part.zh}付款 ${yuan(left)}已下达${account ? `，收款账户：${account.zh}` : ''}。`,
          `${policy.en}: the payment of ${cny(left)}${part.en} is ordered${account ? `, into ${account.en}` : ''}.`,
        ),
        paidBy(about),
        nothingAsked,
      );
    },
    call,
  ),
  instalmentPaid: say<AboutEntitlement>(
    'entitlement.paid',
    text('惠企政策资金已拨付一期', 'An instalment of a benefit was paid'),
    (about) => {
      const [policy, part] = [policyCalled(about), lastPaid(about)];
      const due = paymentDue(about);
      const next = due && endWords(due);
      return joined(
        text(`${policy.zh}已拨付${part.zh}。`, `${policy.en}: ${part.en} was paid.`),
        next && text(`下一期应于${next.zh}前拨付。`, ` The next is to be paid by ${next.en}.`),
        look,
      );
    },
    call,
  ),
  paid: say<AboutEntitlement>(
    'entitlement.paid',
    text('惠企政策资金已拨付', 'A benefit was paid'),
    (about) => {
      const [policy, part] = [policyCalled(about), lastPaid(about)];
      return text(
        `${policy.zh}已拨付${part.zh}，至此全部付清。请核对到账情况：已到账的，请在平台上确认收到；未到账的，请在平台上提出异议。`,
        `${policy.en}: ${part.en} was paid, and nothing is left to pay. Please see whether it has arrived: confirm it on the platform, or dispute it there.`,
      );
    },
    call,
  ),
  refused: say<AboutEntitlement>(
    'entitlement.payment-refused',
    text('惠企政策付款被退回', 'The payment of a benefit was refused'),
    (about) => {
      const [policy, why, { department }] = [policyCalled(about), reasonsOf(about), about.entitlement];
      const happened = text(
        `${policy.zh}付款被退回：${why}。`,
        `${policy.en}: the payment was refused: ${why}.`,
      );
      if (isForAccount(about))
        return joined(
          happened,
          text(
            '请在平台上另行填写并确认收款账户，确认后重新付款，等待期间不计入付款期限。',
            ' Please give another account on the platform and confirm it: it is then paid again. The time until then is not counted.',
          ),
        );
      return joined(
        happened,
        text(`由责任部门（${department}）处理。`, ` ${department} puts it right.`),
        runsOn(about),
        nothingAsked,
      );
    },
    call,
  ),
  accountChanged: say<AboutEntitlement>(
    'entitlement.account-changed',
    text('收款账户已变更，付款暂停', 'The account has changed: the payment stands still'),
    (about) => {
      const [one, account] = [benefitCalled(about), about.account && accountWords(about.account)];
      return text(
        `${one.zh}：登记的收款账户已变更${account ? `（${account.zh}）` : ''}。请核对并在平台上重新确认，确认前不付款，等待期间不计入付款期限。非贵单位变更的，请立即联系责任部门。`,
        `${one.en}: another account stands on record${account ? ` (${account.en})` : ''}. Please look at it, and confirm it on the platform: nothing is paid before, and the time until then is not counted. If you did not change it, call the department at once.`,
      );
    },
    call,
  ),
};
