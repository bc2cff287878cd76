import { endedForBeneficiary } from './circumstances.ts';
import { type Text, text } from '../../../../common/text.ts';
import { dayWords, endWords } from '../../../../law/last-day.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { say } from '../../../../services/messages/told.ts';
import { toEnterprise as returned } from './returned.ts';
import { cny, yuan } from '../texts.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import {
  accountWords,
  benefitCalled,
  call,
  confirmationDue,
  matterCalled,
  paidBy,
  paymentDue,
  policyCalled,
  reasonsOf,
  type AboutEntitlement,
} from './about.ts';

const nothingAsked = text('贵单位目前无需办理任何手续。', ' Nothing is expected of you now.');

/** What is asked of the enterprise: to look at its account, to give one, or only to say yes. */
const asked = ({ entitlement: { fen }, account }: AboutEntitlement): Text => {
  if (fen === 0) return text('在平台上一键确认', 'confirm it on the platform');
  if (!account) return text('在平台上填写并确认收款账户', 'give an account on the platform and confirm it');
  const { zh, en } = accountWords(account);
  return text(`在平台上一键确认收款账户（${zh}）`, `confirm the account (${en}) on the platform`);
};

const ask = (about: AboutEntitlement): Text => {
  const [due, what] = [confirmationDue(about), asked(about)];
  const end = due && endWords(due);
  return text(
    `请${end ? `于${end.zh}前` : ''}${what.zh}，逾期未确认的，该事项失效。`,
    ` Please ${what.en}${end ? ` by ${end.en}` : ''}, or the offer lapses.`,
  );
};

/** Who reviews it, and until when it is paid if it passes. */
const underReview = (about: AboutEntitlement): Text => {
  const [{ department }, due] = [about.entitlement, paymentDue(about)];
  const end = due && endWords(due);
  return text(
    `现由${department}审核，结果另行通知${end ? `；审核通过的，应于${end.zh}前拨付` : ''}。`,
    ` ${department} reviews it, and you are told what it finds${end ? `; if it passes, it is to be paid by ${end.en}` : ''}.`,
  );
};

/** That its fund is used up, or by which day and how it is shared out. */
const whyQueued = ({ entitlement: { terms }, now }: AboutEntitlement): Text => {
  const { allocation } = terms;
  if (!allocation || dateOf(now) > allocation.on)
    return text(
      '本期资金已用完，现排队等候；资金到位后自动继续，并另行通知。',
      ' Its fund has nothing left for now: you are in its queue. When there is money again it goes on by itself, and you are told.',
    );
  const day = dayWords(allocation.on);
  return allocation.kind === 'score'
    ? text(
        `资金于${day.zh}后按评分从高到低分配，届时自动继续，并另行通知。`,
        ` Its fund is shared out after ${day.en}, by score, the highest first. It goes on by itself then, and you are told.`,
      )
    : text(
        `资金于${day.zh}后统一分配，不足时按比例兑现，届时自动继续，并另行通知。`,
        ` Its fund is shared out after ${day.en}, in proportion where it does not reach everybody. It goes on by itself then, and you are told.`,
      );
};

const dueSoon = say<AboutEntitlement>(
  'entitlement.confirmation-due-soon',
  text('惠企政策确认即将到期', 'The time to confirm a benefit is nearly over'),
  (about) => {
    const one = benefitCalled(about);
    return joined(text(`${one.zh}，尚未确认。`, `${one.en}, is not confirmed yet.`), ask(about));
  },
  { ...call, until: confirmationDue },
);

/** What the enterprise is told until its benefit is granted, or comes to nothing. */
export const toEnterprise = {
  awaitingConfirmation: say<AboutEntitlement>(
    'entitlement.awaiting-confirmation',
    text('您有一项惠企政策待确认', 'A benefit waits for your confirmation'),
    (about) => {
      const one = benefitCalled(about);
      return joined(
        text(`贵单位符合${one.zh}，无需申报。`, `You meet ${one.en}, and need not apply.`),
        ask(about),
      );
    },
    { ...call, until: confirmationDue },
  ),
  dueSoon,
  queued: say<AboutEntitlement>(
    'entitlement.queued',
    text('惠企政策资金排队中', 'A benefit is in the queue for its fund'),
    (about) => {
      const one = benefitCalled(about);
      return joined(
        text(`贵单位符合${one.zh}，无需申报。`, `You meet ${one.en}, and need not apply.`),
        whyQueued(about),
        paidBy(about),
        nothingAsked,
      );
    },
    call,
  ),
  inReview: say<AboutEntitlement>(
    'entitlement.in-review',
    text('惠企政策审核中', 'A benefit is under review'),
    (about) => {
      if (about.entitlement.confirmedAt !== undefined) return undefined;
      const one = benefitCalled(about);
      return joined(
        text(`贵单位符合${one.zh}，无需申报。`, `You meet ${one.en}, and need not apply.`),
        underReview(about),
        nothingAsked,
      );
    },
    { ...call, only: 'Where it was not confirmed a moment ago.' },
  ),
  confirmed: say<AboutEntitlement>(
    'entitlement.confirmed',
    text('惠企政策已确认', 'A benefit is confirmed'),
    (about) => {
      const { status } = about.entitlement;
      if (status === 'granted') return undefined;
      const [one, account] = [benefitCalled(about), about.account && accountWords(about.account)];
      return joined(
        text(
          `${one.zh}，已确认${account ? `，款项将拨付至以下账户：${account.zh}` : ''}。`,
          `${one.en}, is confirmed${account ? `: it is paid into ${account.en}` : ''}.`,
        ),
        status === 'in-review' ? underReview(about) : paidBy(about),
        text('非贵单位操作的，请立即联系责任部门。', ' If you did not do this, call the department at once.'),
      );
    },
    { ...call, only: 'Where there is something to pay or to review: else it is granted at once.' },
  ),
  lapsed: say<AboutEntitlement>(
    'entitlement.lapsed',
    text('惠企政策事项已失效', 'A benefit has lapsed'),
    (about) => {
      if (about.entitlement.ended) return endedForBeneficiary(about);
      if (about.entitlement.grantedAt !== undefined) return returned.lapsed(about);
      const [one, due] = [benefitCalled(about), confirmationDue(about)];
      const end = due && endWords(due);
      return text(
        `${one.zh}，未在${end ? `${end.zh}前` : '规定期限内'}确认，该事项已失效。政策有效期内仍符合条件的，可在平台上重新申领。`,
        `${one.en}, was not confirmed${end ? ` by ${end.en}` : ' in time'}: the offer has lapsed. While the policy is in force and you meet it, you can claim it again on the platform.`,
      );
    },
    call,
  ),
  waived: say<AboutEntitlement>(
    'entitlement.waived',
    text('惠企政策已放弃', 'A benefit is waived'),
    (about) => {
      const one = benefitCalled(about);
      return text(
        `贵单位已放弃${one.zh}。该事项已终止，不再付款。非贵单位操作的，请立即联系责任部门。`,
        `You have waived ${one.en}. It has ended, and nothing is paid. If you did not do this, call the department at once.`,
      );
    },
    call,
  ),
  refused: say<AboutEntitlement>(
    'entitlement.refused',
    text('惠企政策审核未通过', 'A benefit was refused'),
    (about) => {
      const [one, { department }, why] = [benefitCalled(about), about.entitlement, reasonsOf(about)];
      return text(
        `${one.zh}，经${department}审核未通过${why && `，理由：${why}`}。如有异议，请与该部门联系说明，也可依法申请行政复议或者提起行政诉讼。`,
        `${department} reviewed ${one.en}, and refused it${why && `: ${why}`}. If you object, tell the department; you may also ask for administrative reconsideration or go to court.`,
      );
    },
    call,
  ),
  granted: say<AboutEntitlement>(
    'entitlement.granted',
    text('惠企政策已可享受', 'A benefit is granted'),
    (about) => {
      const policy = policyCalled(about);
      const { fenSaved } = about.entitlement;
      if (fenSaved !== undefined)
        return text(
          `贵单位符合${policy.zh}，申报时即可享受，按现有数据预计减免 ${yuan(fenSaved)}。本政策不发放资金，无需申请或确认；实际减免以申报为准。`,
          `You meet ${policy.en} and save when you declare: about ${cny(fenSaved)}, by the data there are. Nothing is paid out, and you need not apply or confirm; what you declare decides.`,
        );
      return text(
        `${policy.zh}已兑现，贵单位无需再办理任何手续。`,
        `${policy.en} is granted. Nothing is expected of you.`,
      );
    },
    call,
  ),
};

/** What the department is told of an offer that its enterprise does not want. */
export const waivedToDepartment = say<AboutEntitlement>(
  'entitlement.waived',
  text('企业已放弃政策兑现', 'An enterprise waived a benefit'),
  (about) => {
    const one = matterCalled(about);
    return text(
      `企业已放弃${one.zh}，该事项已终止，不再付款。贵单位无需办理任何手续。`,
      `The enterprise waived ${one.en}: it has ended, and nothing is paid. Nothing is expected of you.`,
    );
  },
);
