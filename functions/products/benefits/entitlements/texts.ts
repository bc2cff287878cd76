import type { Note } from '../../../services/messages/post.ts';
import { accountText } from './account.ts';
import type { Account, Entitlement } from './model.ts';

/** Fen as people read money: `1,234.50 元`. */
export const yuan = (fen: number): string => {
  const cents = String(fen % 100).padStart(2, '0');
  return `${Math.floor(fen / 100).toLocaleString('en-US')}.${cents} 元`;
};

export const policyTitle = ({ policy, terms }: Pick<Entitlement, 'policy' | 'terms'>): string =>
  `《${policy.name}》（${terms.documentNumber}）`;

type Said = Pick<Note, 'code' | 'title' | 'body'>;
/** @param account that is asked for, or paid into; undefined where none is known */
type Text = (entitlement: Entitlement, account: Account | undefined) => Said;

const amountOf = ({ fen }: Entitlement): string => (fen === 0 ? '' : `，金额 ${yuan(fen)}`);
const reasonOf = ({ reasons = [] }: Entitlement): string => reasons.join('；');

/** Masked, and known again by whoever has it. */
const accountIn = (account: Account | undefined): string => (account ? `（${accountText(account)}）` : '');

/** What the enterprise is told of its entitlement, in Chinese. */
export const texts = {
  awaitingConfirmation: (entitlement, account) => ({
    code: 'entitlement.awaiting-confirmation',
    title: '您有一项惠企政策待确认',
    body: `贵单位符合${policyTitle(entitlement)}${amountOf(entitlement)}。无需申报，请在 ${entitlement.terms.confirmationLimit ?? 0} 个工作日内一键确认收款账户${accountIn(account)}。咨询电话：${entitlement.terms.phone}。`,
  }),
  confirmed: (entitlement, account) => ({
    code: 'entitlement.confirmed',
    title: '惠企政策已确认',
    body: `${policyTitle(entitlement)}${amountOf(entitlement)}，已确认${account ? `，款项将拨付至以下账户：${accountText(account)}` : ''}。非贵单位操作的，请立即联系：${entitlement.terms.phone}。`,
  }),
  paymentOrdered: (entitlement, account) => ({
    code: 'entitlement.payment-ordered',
    title: '惠企政策付款已下达',
    body: `${policyTitle(entitlement)}付款已下达${account ? `，收款账户：${accountText(account)}` : ''}。`,
  }),
  accountChanged: (entitlement, account) => ({
    code: 'entitlement.account-changed',
    title: '收款账户已变更，付款暂停',
    body: `${policyTitle(entitlement)}${amountOf(entitlement)}：登记的收款账户已变更${accountIn(account)}。请核对并重新确认，确认前不付款，等待期间不计入付款期限。非贵单位变更的，请立即联系：${entitlement.terms.phone}。`,
  }),
  confirmationDueSoon: (entitlement) => ({
    code: 'entitlement.confirmation-due-soon',
    title: '惠企政策确认即将到期',
    body: `${policyTitle(entitlement)}${amountOf(entitlement)}，尚未确认。逾期未确认的，该事项失效。`,
  }),
  queued: (entitlement) => ({
    code: 'entitlement.queued',
    title: '惠企政策资金排队中',
    body: `贵单位符合${policyTitle(entitlement)}${amountOf(entitlement)}。本期资金已用完，已按匹配先后排队，资金到位后另行通知。`,
  }),
  lapsed: (entitlement) => ({
    code: 'entitlement.lapsed',
    title: '惠企政策确认已逾期',
    body: `${policyTitle(entitlement)}在规定期限内未确认，该事项已失效。`,
  }),
  refused: (entitlement) => ({
    code: 'entitlement.refused',
    title: '惠企政策审核未通过',
    body: `${policyTitle(entitlement)}审核未通过：${reasonOf(entitlement)}。咨询电话：${entitlement.terms.phone}。`,
  }),
  granted: (entitlement) => ({
    code: 'entitlement.granted',
    title: '惠企政策已兑现',
    body: `${policyTitle(entitlement)}已兑现，无需再办理任何手续。`,
  }),
  paid: (entitlement) => ({
    code: 'entitlement.paid',
    title: '惠企政策资金已拨付',
    body: `${policyTitle(entitlement)}已拨付一期资金。未到账的，请提出异议。`,
  }),
  accountRefused: (entitlement) => ({
    code: 'entitlement.payment-refused',
    title: '惠企政策付款被退回',
    body: `${policyTitle(entitlement)}付款被退回：${reasonOf(entitlement)}。请重新确认收款账户。`,
  }),
  paymentRefused: (entitlement) => ({
    code: 'entitlement.payment-refused',
    title: '惠企政策付款被退回',
    body: `${policyTitle(entitlement)}付款被退回：${reasonOf(entitlement)}。贵单位无需办理任何手续，由责任部门（${entitlement.department}）处理，付款期限照常计算。咨询电话：${entitlement.terms.phone}。`,
  }),
} as const satisfies Record<string, Text>;
export type Told = keyof typeof texts;

const asking: ReadonlySet<Told> = new Set(['awaitingConfirmation', 'accountChanged']);

/** Whether what is told asks the enterprise to look at the account on record. */
export const asksForAccount = (told: Told): boolean => asking.has(told);
