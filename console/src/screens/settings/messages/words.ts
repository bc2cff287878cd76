import type { Said, Words } from '../../../words/language.tsx';

export const messagesWords = {
  title: ['消息', 'Messages'],
  unread: (count: string) => [`${count} 条未读`, `${count} unread`],
  allRead: ['没有未读', 'Nothing unread'],
  isUnread: ['未读', 'Unread'],
  markAll: ['全部标为已读', 'Mark all as read'],
  marked: (count: string) => [`已标为已读，现有 ${count} 条未读`, `Marked as read; ${count} unread now`],
  everyTopic: ['全部类别', 'Every topic'],
  onlyUnread: ['只看未读', 'Unread only'],
  nothing: [
    '没有消息。办理进展、期限和需要您做的事都会送到这里。',
    'No messages. What happens, what is due and what is yours to do arrives here.',
  ],
  nothingFits: ['没有符合条件的消息', 'No message fits'],
  by: (day: string) => [`最迟 ${day}`, `by ${day}`],
  contact: (who: string) => [`联系 ${who}`, `Contact ${who}`],
  more: ['更早的消息', 'Earlier messages'],
  open: ['去办理', 'Open'],
} as const satisfies Words;

/** What messages are about, by how their codes begin. */
export const topicNames: Readonly<Record<string, Said>> = {
  application: ['联合报装', 'Joint installations'],
  order: ['工单', 'Orders'],
  entitlement: ['惠企资金', 'Benefits'],
  project: ['项目', 'Projects'],
  obstacle: ['项目堵点', 'Obstacles'],
  river: ['漓江窗口', 'Li River window'],
  consultation: ['会商', 'Letters'],
  overdue: ['逾期说明', 'Overdue statements'],
  integrity: ['失信线索', 'Integrity cases'],
  responder: ['首问负责', 'First responders'],
  enterprise: ['企业账户', 'Accounts'],
  file: ['材料', 'Files'],
  channel: ['通知渠道', 'Channels'],
  webhook: ['推送', 'Deliveries'],
  endpoint: ['推送地址', 'Endpoints'],
  execution: ['流程运行', 'Executions'],
  calendar: ['工作日历', 'Calendar'],
};
