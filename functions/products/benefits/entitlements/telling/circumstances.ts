import { text, type Text } from '../../../../common/text.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import { asksForClick } from '../rules.ts';
import { benefitCalled, call, confirmationDue, matterCalled, type AboutEntitlement } from './about.ts';

/** Why it ends before it is paid, as a clerk says it: of a death nothing but that. */
const whyEnded = ({ entitlement: { ended } }: AboutEntitlement): Text => {
  if (!ended) return text('', '');
  return ended.name === 'scope.alive'
    ? text('据登记，受益人已去世', 'by the register the beneficiary has died')
    : text(
        `受益条件“${ended.label}”已不具备（依据：${ended.citation}）`,
        `it holds no more: ${ended.label} (${ended.citation})`,
      );
};

/** To whoever acted for it. */
export const endedForBeneficiary = (about: AboutEntitlement): Text => {
  const [one, why] = [benefitCalled(about), whyEnded(about)];
  return text(
    `${one.zh}：${why.zh}，该事项终止，未拨付部分不再拨付。如有异议，请与责任部门联系，也可依法申请行政复议或者提起行政诉讼。`,
    `${one.en}: ${why.en}. It has ended, and what was not paid of it is not paid. If you object, talk to the department; you may also ask for administrative reconsideration or go to court.`,
  );
};

export const endedForDepartment = (about: AboutEntitlement): Text => {
  const [one, why] = [matterCalled(about), whyEnded(about)];
  return text(
    `${one.zh}：${why.zh}，该事项终止，未拨付部分不再拨付。贵单位无需办理任何手续。`,
    `For ${one.en}: ${why.en}. It has ended, and what was not paid of it is not paid. Nothing is expected of you.`,
  );
};

/** A payment that the bureau had accepted: nobody but the department can ask for it back. */
export const endedWhilePaid = say<AboutEntitlement>(
  'entitlement.ended-while-paid',
  text('付款受理后受益条件已不具备', 'A payment is under way that should not be'),
  (about) => {
    const [one, why] = [matterCalled(about), whyEnded(about)];
    return text(
      `${one.zh}：${why.zh}，而付款单位已受理付款，无法撤回。请与付款单位联系；已拨付的，请依规定追回。`,
      `For ${one.en}: ${why.en}, and whoever pays has accepted the payment, which cannot be withdrawn. Talk to them; what was paid is yours to recover.`,
    );
  },
);

/** Another guardian acts by now, or a child has come of age. */
export const handedOver = say<AboutEntitlement>(
  'entitlement.handed-over',
  text('惠企政策事项改由您办理', 'A benefit is yours to see to now'),
  (about) => {
    const one = benefitCalled(about);
    const asks = asksForClick(about.entitlement)
      ? text('请在平台上核对收款账户并确认。', ' Please look at the account on the platform and confirm it.')
      : text('您目前无需办理任何手续。', ' Nothing is expected of you now.');
    return joined(
      text(`按登记信息，${one.zh}，现由您办理。`, `By the registers ${one.en} is yours to see to now.`),
      asks,
    );
  },
  { ...call, until: confirmationDue },
);
