import type { Said } from '../../../words/language.tsx';

/**
 * What the states of the definitions are called in Chinese; in English they are called as they are. One without a name
 * here is shown by its own, and never blanks a page.
 */
const inChinese: Readonly<Record<string, string>> = {
  // Of several machines.
  Done: '完成',
  'Is more due?': '还有到期的吗？',
  'Act upon what is due': '处理到期的',
  'Hand over to the next execution': '交给下一个流程',
  'Wait for the next attempt': '等待下次再发',
  'The case is over': '事项已结束',
  'Nothing more to do': '没有要办的了',
  // account-change, calendar-recompute, channel-digests
  'Tell and hold back': '告知并暂缓',
  'Reckon every shard anew': '重算全部期限',
  'Reckon a batch anew': '重算一批',
  'Is more of the shard to come?': '还有吗？',
  'The shard is done': '这一份已算完',
  'Was that the second pass?': '是第二遍吗？',
  'Let requests in flight end': '等待在途请求结束',
  'Note that every deadline is right': '记录期限已重算',
  'Every deadline is right': '期限均已正确',
  'Send what is due': '发送到期的',
  // consultation
  'Has the letter an outcome?': '函告有结果了吗？',
  'Is it still open?': '还未答复吗？',
  'Wait for the due moment': '等待到期',
  'It has its outcome': '已有结果',
  // enterprise-import, erasure, in-pieces
  'Take the next portions': '导入下一批',
  'Is all of it read?': '读完了吗？',
  'It is read': '已读完',
  'Erase records': '删除记录',
  'Are there more records?': '还有记录吗？',
  'Of what?': '办理哪一类？',
  'Carry on with a project': '继续办理项目',
  'Carry on with a case at the river': '继续办理漓江事项',
  'All is written': '已全部写入',
  // entitlement
  'Reserve the money': '预留资金',
  'What comes next?': '下一步是什么？',
  'Await the fund and the enterprise': '等待资金和企业确认',
  'Ask the department': '送部门审核',
  'Await the review': '等待审核',
  'Go by the review': '按审核意见办理',
  'Order the payment': '安排拨付',
  'Await the payment': '等待拨付',
  'Record the payment': '记录拨付',
  // joint-installation, missing-documents
  'Admit the application': '受理申请',
  'Has every provider accepted?': '各单位都受理了吗？',
  'Await acceptance': '等待受理',
  'Agree on one joint survey': '约定联合踏勘',
  'Has every provider ended its order?': '各单位都办完了吗？',
  'Await the end': '等待办结',
  'Close the case': '办结',
  'Has what was missing come?': '缺的材料补齐了吗？',
  'Is there still time?': '还有时间吗？',
  'Wait for the make-up date': '等待补交期限',
  'It is settled': '已有结果',
  // overdue-notices, policy-matching
  'Act upon what is overdue': '处理逾期的',
  'Is more overdue?': '还有逾期的吗？',
  'Are these records that changed?': '是有变动的记录吗？',
  'Match the records': '匹配这些记录',
  'Plan the segments': '划分批次',
  'Match every segment': '逐批匹配',
  'Match a segment': '匹配一批',
  // project-stage
  'Advance the stage': '推进阶段',
  'Where does the stage stand?': '阶段到哪一步了？',
  'Hand the stage on': '交给下一个流程',
  'The stage is over': '阶段已结束',
  // retention
  'Erase again what a restore brought back': '再次删除恢复出来的',
  'Is more on the register?': '登记簿上还有吗？',
  'Look at what is due': '查看到期的',
  'Archive closed cases': '归档已结事项',
  'Are more cases due?': '还有到期的事项吗？',
  // river-approval
  'Take the case': '收件',
  'Is the application complete?': '材料齐全吗？',
  'What came of it?': '结果如何？',
  'Has every department given its opinion?': '各部门都提意见了吗？',
  'Await the opinion': '等待意见',
  'Which letters are open?': '哪些函告未答复？',
  'Is every letter answered?': '函告都答复了吗？',
  'Await the answer': '等待答复',
  'Take in the opinions': '汇总意见',
  'Who is next?': '下一步由谁办？',
  "Await the experts' meeting": '等待专家评审会',
  'Did the applicant withdraw?': '申请人撤回了吗？',
  'Await the decision of a person': '等待具名人员决定',
  'Publish the decision': '公布决定',
  // webhooks
  'Does the endpoint take what it missed?': '对方收下补发的了吗？',
  'Is the event delivered?': '推送收下了吗？',
};

export const stateNames: Readonly<Record<string, Said>> = Object.fromEntries(
  Object.entries(inChinese).map(([en, zh]) => [en, [zh, en] as const]),
);
