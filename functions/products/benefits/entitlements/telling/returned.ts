import { endedForDepartment } from './circumstances.ts';
import { own } from '../../../../common/own.ts';
import { type Text, text } from '../../../../common/text.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import type { Instant } from '../../../../law/instant.ts';
import { endWords } from '../../../../law/last-day.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import { lapsesUncorrected } from '../returned.ts';
import { currentInstalment } from '../rules.ts';
import { cny, yuan } from '../texts.ts';
import {
  benefitCalled,
  call,
  matterCalled,
  policyCalled,
  reasonsOf,
  type AboutEntitlement,
} from './about.ts';

/** Money that a bank sent back, and the account that is asked for. */

const correctionDue = ({ entitlement: { limits }, workingTime }: AboutEntitlement): Instant | undefined => {
  const limit = own(limits, 'correction');
  return limit && limit.metAt === undefined
    ? (reckon(limit.deadline, workingTime).due ?? undefined)
    : undefined;
};

/** What of the instalment that is next is to be paid anew. */
const left = ({ entitlement }: AboutEntitlement): Text => {
  const { fen = 0, paid = 0 } = currentInstalment(entitlement)?.instalment ?? {};
  return text(yuan(fen - paid), cny(fen - paid));
};

/** What is asked, and what becomes of it otherwise. */
const ask = (about: AboutEntitlement): Text => {
  const due = correctionDue(about);
  const end = due && endWords(due);
  const lapses = lapsesUncorrected(about.entitlement);
  return text(
    `请${end ? `于${end.zh}前` : ''}在平台上核对、更正并确认收款账户，确认后重新拨付，等待期间不计入付款期限。${
      lapses ? '逾期未更正的，按政策规定不再拨付。' : ''
    }`,
    ` Please look at your account on the platform, correct it and confirm it${end ? ` by ${end.en}` : ''}: it is then paid again. The time until then is not counted.${
      lapses ? ' If it is not corrected in time, it lapses, as the policy says.' : ''
    }`,
  );
};

const also = { ...call, until: correctionDue };

export const toEnterprise = {
  returned: say<AboutEntitlement>(
    'entitlement.payment-returned',
    text('惠企政策款项被银行退回', 'The bank sent a payment back'),
    (about) => {
      const [policy, why, sum] = [policyCalled(about), reasonsOf(about), left(about)];
      return joined(
        text(
          `${policy.zh}已拨付的款项被银行退回，原因：${why}。待重新拨付 ${sum.zh}。`,
          `${policy.en}: the bank sent the payment back: ${why}. ${sum.en} are to be paid anew.`,
        ),
        ask(about),
      );
    },
    also,
  ),
  reminded: say<AboutEntitlement>(
    'entitlement.payment-returned',
    text('收款账户尚未更正', 'Your account is not corrected yet'),
    (about) => {
      const [one, sum] = [benefitCalled(about), left(about)];
      return joined(
        text(
          `${one.zh}，其中 ${sum.zh} 因收款账户有误未能拨付，账户尚未更正。`,
          `${one.en}: ${sum.en} of it could not be paid for a wrong account, which is not corrected yet.`,
        ),
        ask(about),
      );
    },
    also,
  ),
  lapsed: (about: AboutEntitlement): Text => {
    const [one, sum, due] = [benefitCalled(about), left(about), correctionDue(about)];
    const end = due && endWords(due);
    return text(
      `${one.zh}：收款账户未在${end ? `${end.zh}前` : '规定期限内'}更正，按政策规定，其中未拨付的 ${sum.zh} 不再拨付。如有异议，请与责任部门联系，也可依法申请行政复议或者提起行政诉讼。`,
      `${one.en}: the account was not corrected${end ? ` by ${end.en}` : ' in time'}, and the ${sum.en} that could not be paid lapse, as the policy says. If you object, talk to the department; you may also ask for administrative reconsideration or go to court.`,
    );
  },
};

export const toDepartment = {
  returned: say<AboutEntitlement>(
    'entitlement.payment-returned',
    text('兑现款项被银行退回', 'A bank sent a payment back'),
    (about) => {
      const [one, why] = [matterCalled(about), reasonsOf(about)];
      return text(
        `${one.zh}的款项被银行退回，原因：${why}。已通知企业更正收款账户，期间不计入付款期限，贵单位暂无需处理。`,
        `The bank sent the money of ${one.en} back: ${why}. The enterprise is asked for another account, and that time is not counted. Nothing is expected of you now.`,
      );
    },
  ),
  uncorrected: say<AboutEntitlement>(
    'entitlement.payment-returned',
    text('企业逾期未更正收款账户', 'An account was not corrected in time'),
    (about) => {
      const one = matterCalled(about);
      return text(
        `${one.zh}：企业逾期未更正收款账户，平台将继续提醒。请设法与企业取得联系。`,
        `For ${one.en} the enterprise has given no other account in time. It is reminded on; please try to reach it.`,
      );
    },
  ),
  lapsed: say<AboutEntitlement>(
    'entitlement.lapsed',
    text('兑现事项已失效', 'A benefit has lapsed'),
    (about) => {
      if (about.entitlement.ended) return endedForDepartment(about);
      if (about.entitlement.grantedAt === undefined) return undefined;
      const one = matterCalled(about);
      return text(
        `${one.zh}：企业未在期限内更正收款账户，按政策规定，未拨付部分不再拨付。贵单位无需办理任何手续。`,
        `For ${one.en} no other account was given in time: what could not be paid lapses, as the policy says. Nothing is expected of you.`,
      );
    },
    {
      only: 'Where it was granted, or holds no more: what lapses for want of a click is between the enterprise and the platform.',
    },
  ),
};
