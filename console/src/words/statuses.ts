import type { Said } from './language.tsx';

/** What a status means to whoever looks: work to be done, a wait for somebody else, or an end. */
export type Mood = 'turn' | 'going' | 'waiting' | 'done' | 'ended';
export interface Status {
  readonly said: Said;
  readonly mood: Mood;
  /** As whoever else reads it, where it is the applicant's turn: nothing is theirs to do. */
  readonly toOthers?: Said;
}
export type Statuses = Readonly<Record<string, Status>>;

const one = (zh: string, en: string, mood: Mood): Status => ({ said: [zh, en], mood });

/** What waits for the applicant, who is told so in the second person. */
const theirs = (said: Said, toOthers: Said): Status => ({ said, toOthers, mood: 'turn' });

export const orderStatuses: Statuses = {
  pending: one('待受理', 'To be accepted', 'turn'),
  served: one('待复函', 'To be answered', 'turn'),
  accepted: one('已受理', 'Accepted', 'going'),
  surveyed: one('已查勘', 'Surveyed', 'going'),
  planned: one('方案已定', 'Planned', 'going'),
  offered: one('合同待签', 'Contract offered', 'waiting'),
  contracted: one('已签约', 'Contracted', 'going'),
  'works-begun': one('已开工', 'Works begun', 'going'),
  constructed: one('已施工', 'Constructed', 'going'),
  inspected: one('已验收', 'Inspected', 'going'),
  'partly-paid': one('部分拨付', 'Partly paid', 'going'),
  returned: one('退回补正', 'Returned', 'waiting'),
  suspended: one('暂停', 'Suspended', 'waiting'),
  connected: one('已接通', 'Connected', 'done'),
  supplied: one('临时供应中', 'Supplied', 'going'),
  removed: one('已拆除', 'Removed', 'done'),
  'made-permanent': one('已转为正式', 'Made permanent', 'done'),
  replied: one('已复函', 'Replied', 'done'),
  'deemed-consent': one('默认同意', 'Deemed consent', 'done'),
  met: one('符合', 'Met', 'done'),
  'met-with-conditions': one('附条件符合', 'Met with conditions', 'done'),
  'not-met': one('不符合', 'Not met', 'ended'),
  paid: one('已拨付', 'Paid', 'done'),
  satisfied: one('满意', 'Content', 'done'),
  unsatisfied: one('不满意', 'Not content', 'ended'),
  unreached: one('未联系上', 'Not reached', 'ended'),
  refused: one('不予拨付', 'Refused', 'ended'),
  rejected: one('不予受理', 'Rejected', 'ended'),
  withdrawn: one('已撤回', 'Withdrawn', 'ended'),
};

export const caseStatuses: Statuses = {
  submitted: one('已提交', 'Submitted', 'going'),
  'in-progress': one('办理中', 'In progress', 'going'),
  completed: one('已办结', 'Completed', 'done'),
  'partly-completed': one('部分办结', 'Partly completed', 'done'),
  rejected: one('不予受理', 'Rejected', 'ended'),
  withdrawn: one('已撤回', 'Withdrawn', 'ended'),
  'ended-incomplete': one('材料未补齐，已终止', 'Ended: documents missing', 'ended'),
};

/** The phases of a batch. */
export const phaseStatuses: Statuses = {
  planned: one('未申报', 'Not declared ready', 'turn'),
  ready: one('已申报，待签约', 'Ready: waits for contracts', 'waiting'),
  'under-way': one('接通中', 'Under way', 'going'),
  'to-mend': theirs(['待您整改', 'Yours to mend'], ['待申请人整改', 'To be mended']),
  connected: one('已接通', 'Connected', 'done'),
  withdrawn: one('已撤回', 'Withdrawn', 'ended'),
};

export const entitlementStatuses: Statuses = {
  matched: one('已匹配', 'Matched', 'going'),
  queued: one('排队中', 'Queued', 'waiting'),
  'awaiting-confirmation': theirs(['待您确认', 'Yours to confirm'], ['待企业确认', 'To be confirmed']),
  'in-review': one('审核中', 'In review', 'going'),
  'in-payment': one('拨付中', 'In payment', 'going'),
  'payment-refused': one('拨付未成', 'Payment refused', 'turn'),
  'payment-returned': theirs(
    ['款项被退回，待您更正账户', 'Sent back: yours to correct the account'],
    ['款项被退回，待更正账户', 'Sent back: the account is to be corrected'],
  ),
  'in-scoring': one('评审中', 'Being scored', 'going'),
  'in-publication': one('公示中', 'Published for objections', 'going'),
  recovering: one('待退还', 'To be paid back', 'turn'),
  recovered: one('已退还', 'Paid back', 'ended'),
  'written-off': one('追回已终止', 'Recovery ended', 'ended'),
  'account-changed': theirs(
    ['账户有变，待您确认', 'Account changed: yours to confirm'],
    ['账户有变，待确认', 'Account changed: to be confirmed'],
  ),
  overdue: one('逾期未付', 'Overdue', 'waiting'),
  paid: one('已拨付', 'Paid', 'done'),
  received: one('已到账', 'Received', 'done'),
  disputed: one('反映未到账', 'Disputed', 'waiting'),
  granted: one('已兑现', 'Granted', 'done'),
  lapsed: one('已失效', 'Lapsed', 'ended'),
  waived: one('已放弃', 'Waived', 'ended'),
  refused: one('未予兑现', 'Refused', 'ended'),
};

export const integrityStatuses: Statuses = {
  candidate: one('线索', 'Candidate', 'turn'),
  disputed: one('有异议', 'Disputed', 'turn'),
  determined: one('已认定', 'Determined', 'done'),
  dismissed: one('不予认定', 'Dismissed', 'ended'),
  withdrawn: one('已撤销', 'Withdrawn', 'ended'),
};

export const executionStatuses: Statuses = {
  RUNNING: one('运行中', 'Running', 'going'),
  SUCCEEDED: one('已完成', 'Succeeded', 'done'),
  FAILED: one('失败', 'Failed', 'turn'),
  TIMED_OUT: one('超时', 'Timed out', 'turn'),
  ABORTED: one('已停止', 'Stopped', 'turn'),
  PENDING_REDRIVE: one('等待继续', 'About to go on', 'waiting'),
};

export const deliveryStatuses: Statuses = {
  pending: one('等待再发', 'Waiting', 'waiting'),
  delivered: one('已送达', 'Delivered', 'done'),
  held: one('暂存待发', 'Held', 'waiting'),
  dead: one('未能送达', 'Dead', 'turn'),
  disabled: one('地址已停用', 'Disabled', 'turn'),
  inbox: one('在受理台', 'At the desk', 'done'),
};

export const endpointStatuses: Statuses = {
  active: one('正常', 'Active', 'done'),
  failing: one('屡次未收下', 'Failing', 'turn'),
  paused: one('已暂停', 'Paused', 'turn'),
  'catching-up': one('正在补发', 'Catching up', 'going'),
  gone: one('地址已失效', 'Gone', 'turn'),
};

export const projectStatuses: Statuses = {
  active: one('办理中', 'Going on', 'going'),
  pausing: one('正在暂停', 'Being paused', 'going'),
  paused: one('已暂停', 'Paused', 'waiting'),
  resuming: one('正在恢复', 'Being resumed', 'going'),
  completed: one('已办结', 'Completed', 'done'),
  cancelling: one('正在终止', 'Being given up', 'going'),
  cancelled: one('已终止', 'Given up', 'ended'),
};

export const stageStatuses: Statuses = {
  running: one('进行中', 'Under way', 'going'),
  ended: one('已完成', 'Completed', 'done'),
  cancelled: one('已终止', 'Given up', 'ended'),
};

export const stepStatuses: Statuses = {
  waiting: one('未开始', 'Not begun', 'waiting'),
  open: one('办理中', 'At work', 'going'),
  passed: one('已通过', 'Passed', 'done'),
  failed: one('未通过', 'Refused', 'turn'),
};

export const obstacleStatuses: Statuses = {
  raised: one('待交办', 'To be assigned', 'turn'),
  assigned: one('待接收', 'To be received', 'turn'),
  received: one('待答复', 'To be answered', 'going'),
  answered: one('待确认', 'Answered: to be confirmed', 'turn'),
  closed: one('已解决', 'Closed', 'done'),
};

export const commitmentStatuses: Statuses = {
  made: one('已承诺', 'Made', 'going'),
  'in-check': one('核查中', 'Being checked', 'going'),
  kept: one('已兑现', 'Kept', 'done'),
  broken: one('待改正', 'Broken: to be mended', 'turn'),
  mending: one('改正核查中', 'Being checked again', 'going'),
  mended: one('已改正', 'Mended', 'done'),
  revoked: one('已撤销', 'Revoked', 'ended'),
  ended: one('已终止', 'Ended', 'ended'),
};

export const installationStatuses: Statuses = {
  planned: one('待发出', 'Planned', 'waiting'),
  sent: one('已发出', 'Sent', 'done'),
  impossible: one('无法发出', 'Could not be sent', 'ended'),
  dropped: one('已撤销', 'Dropped', 'ended'),
};

export const riverStatuses: Statuses = {
  submitted: one('核对材料', 'Documents are looked at', 'going'),
  incomplete: one('待补材料', 'Documents missing', 'turn'),
  'in-review': one('联合审查中', 'In review', 'going'),
  'expert-meeting': one('专家评审中', 'At the expert meeting', 'waiting'),
  'to-be-decided': one('待决定', 'To be decided', 'turn'),
  decided: one('已决定，待公布', 'Decided, to be published', 'done'),
  published: one('已公布', 'Published', 'done'),
  referred: one('不在保护范围，已转告', 'Outside the areas', 'ended'),
  withdrawing: one('正在撤回', 'Being withdrawn', 'going'),
  withdrawn: one('已撤回', 'Withdrawn', 'ended'),
};

export const obligationStatuses: Statuses = {
  open: one('待落实', 'To be fulfilled', 'turn'),
  reported: one('已报告，待核实', 'Reported, to be confirmed', 'going'),
  fulfilled: one('已落实', 'Fulfilled', 'done'),
};
