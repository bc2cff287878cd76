import type { Said } from './said.ts';

/** What happens to cases of every kind, by the second part of its code; what has no name is shown by its code. */
export const happeningNames: Readonly<Record<string, Said>> = {
  submitted: ['已提交', 'Submitted'],
  registered: ['已登记', 'Registered'],
  matched: ['已匹配', 'Matched'],
  confirmed: ['已确认', 'Confirmed'],
  admitted: ['已推送至各单位', 'Sent to everybody asked'],
  created: ['已推送', 'Sent'],
  corrected: ['已补正', 'Corrected'],
  reminded: ['临期提醒', 'Reminded'],
  breached: ['逾期', 'Overdue'],
  'survey-agreed': ['已约定联合查勘', 'The joint survey was agreed'],
  planned: ['方案已定', 'Planned'],
  'payment-ordered': ['已安排拨付', 'Payment ordered'],
  paid: ['已拨付', 'Paid'],
  completed: ['已办结', 'Completed'],
  withdrawn: ['已撤回', 'Withdrawn'],
  'documents-supplied': ['材料已补交', 'Documents handed in'],
  'documents-due-soon': ['补交材料即将到期', 'Documents are due soon'],
  'ended-for-missing-documents': ['材料未补齐，已终止', 'Ended: documents missing'],
  'suspended-for-missing-documents': ['材料未补齐，已暂停', 'Suspended: documents missing'],
  extended: ['已延期', 'Extended'],
  'handed-over': ['已移交', 'Handed over'],
  'deadline-moved': ['期限有变', 'A limit has moved'],
  stopped: ['流程停止', 'Its execution stopped'],
  resumed: ['流程继续', 'Its execution goes on'],
};
