import type { api } from '../routes.ts';

/** What each group of operations is about; a new one without its line does not compile. */
export const tags = {
  audit: '审计. Who steered or published what, when and why, in a chain that shows gaps.',
  channels: '通知渠道. E-mail and text messages beside the mailbox, by consent, and what became of them.',
  calendar: '工作日历. Working days, office hours and ladders, by versions that are published.',
  consultations: '函告. Letters between departments, where silence is consent (Art. 10).',
  enterprises: '企业信息. What is known of an enterprise, from which source and of which day.',
  entitlements: '惠企权益. Benefits an enterprise is entitled to, from the match to the payment (Art. 16).',
  files: '文件. Documents that are handed in, checked, linked to a case and fetched.',
  integrity: '诚信. Cases of broken commitments, with hearing, decision and repair.',
  'legal-data': '法定数据. What limits rest on: notices of holidays and other data, by versions.',
  matching: '政策匹配. Which enterprise fits which policy and why, without an application.',
  policies: '惠企政策. Policies as rules that can be tried before they are published.',
  deadlines: '时限. What is escalated, and what the watch of deadlines could not handle.',
  'joint-installations':
    '联合报装. One application for water, drainage, power, gas, heat and telecom (Art. 13).',
  messages: '消息. The mailbox of an applicant or partner.',
  me: '本人. Who the caller is and what awaits it.',
  meta: '服务. Health, and this description.',
  operations: '运行. Executions, and effects that could not be carried out.',
  orders: '工单. What a partner is asked to do; one inbox and one way to answer for all kinds.',
  partners: '单位. Utilities, departments and the finance bureau.',
  projects: '项目. The life of a project in stages of departments’ reviews (Art. 12).',
  retention: '留存与删除. How long personal data is kept, and its erasure on request.',
  'river-approvals': '漓江审批. Decisions in protected areas that a person signs (Art. 15).',
  'service-items': '事项. What departments ask for and within which time.',
  sandbox: '沙箱. The city played against one partner, marked and never counted.',
  webhooks: 'Webhook. The feed of events, and every attempt to deliver one.',
} as const satisfies Record<keyof typeof api, string>;
