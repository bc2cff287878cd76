import { own } from '../own.ts';
import { text, type Text } from '../text.ts';

/**
 * What the codes of the API are called: statuses, what may be said of a thing, and other values that people meet. One
 * table, so that problems, messages and screens say the same; a test holds it against every transition table.
 */
const words: Readonly<Record<string, Text>> = {
  // Orders: a work order, a letter, a review, a payment.
  pending: text('待受理', 'pending'),
  accepted: text('已受理', 'accepted'),
  surveyed: text('已踏勘', 'surveyed'),
  planned: text('已答复方案', 'planned'),
  contracted: text('已签约', 'contracted'),
  constructed: text('已施工', 'constructed'),
  inspected: text('已验收', 'inspected'),
  connected: text('已接通', 'connected'),
  returned: text('已退回补正', 'returned for correction'),
  suspended: text('已中止计时', 'suspended'),
  resumed: text('已恢复计时', 'resumed'),
  rejected: text('不予受理', 'rejected'),
  withdrawn: text('已撤回', 'withdrawn'),
  served: text('已送达', 'served'),
  replied: text('已复函', 'replied'),
  remarked: text('已附言', 'remarked'),
  'deemed-consent': text('视为同意', 'deemed consent'),
  lapsed: text('已失效', 'lapsed'),
  met: text('符合条件', 'met'),
  'met-with-conditions': text('附条件符合', 'met with conditions'),
  'not-met': text('不符合条件', 'not met'),
  'partly-paid': text('已部分拨付', 'partly paid'),
  paid: text('已拨付', 'paid'),
  refused: text('拒绝拨付', 'refused'),
  corrected: text('已补正', 'corrected'),
  paused: text('已暂停', 'paused'),
  continued: text('已继续', 'continued'),
  'accepted-by-law': text('视为受理', 'accepted by law'),
  'suspension-ended': text('中止已届满', 'its suspension over'),
  // Joint installations.
  submitted: text('已提交', 'submitted'),
  'in-progress': text('办理中', 'in progress'),
  completed: text('已办结', 'completed'),
  'partly-completed': text('部分办结', 'partly completed'),
  'ended-incomplete': text('因材料不齐终止', 'ended incomplete'),
  // Projects: the whole, a stage, a step, an obstacle.
  active: text('办理中', 'active'),
  pausing: text('正在暂停', 'being paused'),
  resuming: text('正在恢复', 'being resumed'),
  cancelling: text('正在终止', 'being cancelled'),
  cancelled: text('已终止', 'cancelled'),
  running: text('进行中', 'running'),
  ended: text('已结束', 'ended'),
  waiting: text('等待中', 'waiting'),
  open: text('办理中', 'open'),
  passed: text('已通过', 'passed'),
  failed: text('未通过', 'failed'),
  raised: text('已提出', 'raised'),
  assigned: text('已交办', 'assigned'),
  closed: text('已关闭', 'closed'),
  dropped: text('已撤销', 'dropped'),
  escalated: text('已上报', 'escalated'),
  answered: text('已答复', 'answered'),
  contested: text('有异议', 'contested'),
  placed: text('已派发', 'placed'),
  opined: text('已出具意见', 'opined'),
  redone: text('已重办', 'redone'),
  // The Li River window.
  received: text('已收件', 'received'),
  incomplete: text('材料不齐', 'incomplete'),
  'in-review': text('联合审查中', 'in review'),
  'expert-meeting': text('专家评审中', 'at the expert meeting'),
  'to-be-decided': text('待决定', 'to be decided'),
  decided: text('已决定', 'decided'),
  published: text('已公布', 'published'),
  withdrawing: text('正在撤回', 'being withdrawn'),
  'meeting-held': text('评审会已召开', 'meeting held'),
  supplemented: text('已补充材料', 'supplemented'),
  complete: text('材料齐全', 'complete'),
  'opinions-in': text('意见已齐', 'all opinions given'),
  'experts-asked': text('已提请专家评审', 'experts asked'),
  'reviews-withdrawn': text('审查已撤回', 'reviews withdrawn'),
  // Benefits.
  matched: text('已匹配', 'matched'),
  queued: text('排队等待资金', 'queued for its fund'),
  'awaiting-confirmation': text('待确认', 'awaiting confirmation'),
  confirmed: text('已确认', 'confirmed'),
  'in-payment': text('拨付中', 'in payment'),
  granted: text('已批准', 'granted'),
  waived: text('已放弃', 'waived'),
  'payment-refused': text('拨付被拒', 'payment refused'),
  'payment-returned': text('款项被退回', 'paid and sent back'),
  'in-publication': text('公示中', 'published for objections'),
  recovering: text('追回中', 'being recovered'),
  recovered: text('已追回', 'recovered'),
  'written-off': text('追回已终止', 'recovery ended'),
  'account-changed': text('账户已变更', 'account changed'),
  disputed: text('未到账争议中', 'disputed'),
  // Integrity cases.
  candidate: text('待认定', 'candidate'),
  determined: text('已认定', 'determined'),
  dismissed: text('不予认定', 'dismissed'),
  dispute: text('提出异议', 'dispute'),
  determine: text('认定', 'determine'),
  dismiss: text('不予认定', 'dismiss'),
  withdraw: text('撤销', 'withdraw'),
  // What is asked of utilities.
  water: text('供水', 'water'),
  drainage: text('排水', 'drainage'),
  power: text('供电', 'power'),
  gas: text('供气', 'gas'),
  heat: text('供热', 'heat'),
  telecom: text('通信', 'telecom'),
  low: text('低压', 'low'),
  high: text('高压', 'high'),
  single: text('单电源', 'single'),
  dual: text('双电源', 'dual'),
  // Materials that shipped plans and rules ask for.
  'site-plan': text('总平面图', 'site plan'),
  'activity-plan': text('活动方案', 'activity plan'),
  'environment-report': text('环境影响评价文件', 'environmental report'),
  'construction-drawings': text('施工图', 'construction drawings'),
  'land-certificate': text('用地权属证明', 'land certificate'),
  'energy-report': text('节能报告', 'energy report'),
  'completion-survey': text('竣工测量报告', 'completion survey'),
  'application-report': text('项目申请报告', 'application report'),
  // Kinds of order.
  'work-order': text('报装工单', 'work order'),
  letter: text('函告', 'letter'),
  review: text('审查', 'review'),
  payment: text('拨付', 'payment'),
  // Who somebody is.
  enterprise: text('企业', 'enterprise'),
  citizen: text('个人', 'citizen'),
  partner: text('合作单位', 'partner'),
  operator: text('运营人员', 'operator'),
  utility: text('服务单位', 'utility'),
  department: text('部门', 'department'),
  finance: text('财政', 'finance bureau'),
};

/** What a code is called; undefined for one that has no words, such as a name that somebody gave. */
export const wordsOf = (code: string): Text | undefined => own(words, code);

/** A code as a sentence says it: by its words, or as it is where it has none. */
export const called = (code: string): Text => wordsOf(code) ?? text(code, code);

/** Codes as a sentence lists them. */
export const listed = (codes: readonly string[]): Text =>
  text(codes.map((code) => called(code).zh).join('、'), codes.map((code) => called(code).en).join(', '));

/** A value as somebody is told to write it: the code itself, and in Chinese what it means. */
export const choice = (code: string): Text =>
  text(wordsOf(code) ? `${code}（${called(code).zh}）` : code, code);
