import { type Text, text } from '../../../../common/text.ts';
import { say, type OfMoved } from '../../../../services/messages/told.ts';
import { movedWords } from '../../../../services/telling/order-words.ts';
import { sayingWhy, type Unnamed } from '../../../../services/partners/waits.ts';
import { benefitCalled, call, matterCalled, policyCalled, type AboutEntitlement } from './about.ts';

/** A name that leads to nobody, and whether anything waits for it already. */
export interface OfName {
  readonly unnamed: Unnamed;
  readonly first: boolean;
}

type Unknown = AboutEntitlement & OfName;
type Moved = AboutEntitlement & OfMoved;

/** Who is missing, in words. */
const missing = ({ unnamed: { wanted, why } }: Unknown): Text =>
  wanted.role === 'payer'
    ? text(
        `付款单位“${wanted.name}”${sayingWhy[why].zh}`,
        `who is to pay, "${wanted.name}", ${sayingWhy[why].en}`,
      )
    : text(
        `审核部门“${wanted.name}”${sayingWhy[why].zh}`,
        `who is to review it, "${wanted.name}", ${sayingWhy[why].en}`,
      );

/** Whoever is to review or to pay is not registered: it waits in the table. */
export const waitsForName = {
  toEnterprise: say<Unknown>(
    'entitlement.waiting-for-name',
    text('兑现事项等待登记单位', 'A benefit waits for who is to handle it'),
    (about) => {
      const [one, who] = [benefitCalled(about), missing(about)];
      return text(
        `${one.zh}：${who.zh}，登记后自动继续，付款期限照常计算。贵单位无需办理任何手续。`,
        `${one.en}: ${who.en}. It goes on by itself afterwards, and its limit runs on. Nothing is expected of you.`,
      );
    },
    call,
  ),
  toDepartment: say<Unknown>(
    'entitlement.waiting-for-name',
    text('兑现事项等待登记单位', 'A benefit waits for who is to handle it'),
    (about) => {
      const [one, who] = [matterCalled(about), missing(about)];
      return text(
        `${one.zh}：${who.zh}，登记后自动继续，付款期限照常计算。请与平台运营方联系登记。`,
        `Nobody can go on with ${one.en}: ${who.en}. It goes on by itself afterwards, and its limit runs on. Please have the operators register it.`,
      );
    },
  ),
  toOperators: say<Unknown>(
    'entitlement.waiting-for-name',
    text('兑现事项等待登记单位', 'Benefits wait for who is to handle them'),
    (about) => {
      if (!about.first) return undefined;
      const [one, who] = [matterCalled(about), missing(about)];
      return text(
        `${one.zh}：${who.zh}。请登记，登记后等待该单位的事项自动继续，付款期限照常计算。`,
        `Nobody can go on with ${one.en}: ${who.en}. Please register it: all that waits for it then goes on, and limits run on.`,
      );
    },
    { ...call, only: 'Once for each name.' },
  ),
};

export const moved = {
  toEnterprise: say<Moved>(
    'application.deadline-moved',
    text('惠企政策期限届满日有变动', 'A limit of a benefit has moved'),
    (about) => {
      const [policy, each] = [policyCalled(about), movedWords(about)];
      return text(
        `因节假日安排有变动，${policy.zh}的期限随之调整：${each.zh}。`,
        `The calendar has changed, and with it, of ${policy.en}, ${each.en}.`,
      );
    },
    {
      ...call,
      until: ({ entitlement: { status }, moved: [first] }) =>
        status === 'awaiting-confirmation' ? first?.to : undefined,
    },
  ),
  toDepartment: say<Moved>(
    'application.deadline-moved',
    text('兑现付款期限有变动', 'A limit of payment has moved'),
    (about) => {
      if (about.entitlement.status === 'awaiting-confirmation') return undefined;
      const [one, each] = [matterCalled(about), movedWords(about)];
      return text(
        `因节假日安排有变动，${one.zh}的期限随之调整：${each.zh}。`,
        `The calendar has changed, and with it, of ${one.en}, ${each.en}.`,
      );
    },
    { until: ({ moved: [first] }) => first?.to, only: "Of payment; the click is the enterprise's own." },
  ),
};
