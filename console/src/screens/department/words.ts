import type { Said, Words } from '../../words/language.tsx';

export const departmentWords = {
  title: ['兑现与诚信', 'Payments and promises'],
  late: ['逾期未付', 'Late payments'],
  cases: ['失信线索', 'Integrity cases'],
  policy: ['政策', 'Policy'],
  left: ['尚欠', 'Still to be paid'],
  time: ['期限', 'Time'],
  stated: ['说明', 'Statement'],
  isStated: ['已说明', 'Given'],
  notStated: ['未说明', 'None yet'],
  nothingLate: ['没有临期或逾期的拨付。', 'No payment is late or near its day.'],
  over: (days: number) => [`逾期 ${days} 个工作日`, `${days} working ${days === 1 ? 'day' : 'days'} over`],
  near: (days: number) => [`剩 ${days} 个工作日`, `${days} working ${days === 1 ? 'day' : 'days'} left`],
  owed: ['主管部门', 'Department'],
  beneficiary: ['受益人', 'Beneficiary'],
  granted: ['应付', 'Granted'],
  paid: ['已付', 'Paid'],
  payer: ['拨付单位', 'Payer'],
  document: ['文号', 'Document'],
  number: ['编号', 'Number'],
  notices: ['已发告知', 'Notices sent'],
  state: ['说明逾期原因', 'Say why it is late'],
  stateAgain: ['更新说明', 'Say anew'],
  stateLead: [
    '企业随即收到：原因、哪天付多少、谁负责。各期合计须等于尚欠金额。',
    'The enterprise reads it at once: why, which sum comes when, who answers for it. The sums must add up to what is left.',
  ],
  reason: ['逾期原因', 'Why it is late'],
  plan: ['付款安排', 'Instalments'],
  on: (at: number) => [`第 ${at} 期日期`, `Day of instalment ${at}`],
  sum: (at: number) => [`第 ${at} 期金额（元）`, `Sum of instalment ${at} (CNY)`],
  more: ['增加一期', 'One more'],
  less: (at: number) => [`删除第 ${at} 期`, `Remove instalment ${at}`],
  total: (sum: string, of: string) => [`合计 ${sum}，应为 ${of}`, `In all ${sum}, to be ${of}`],
  adds: ['相符', 'adds up'],
  short: (sum: string) => [`还差 ${sum}`, `${sum} short`],
  much: (sum: string) => [`多出 ${sum}`, `${sum} too much`],
  person: ['责任人', 'Responsible'],
  contact: ['联系方式', 'Contact'],
  send: ['提交说明', 'Send'],
  sent: (person: string) => [
    `说明已送达企业，责任人${person}`,
    `The enterprise has it; ${person} answers for it`,
  ],
  needed: ['请填写', 'This is needed'],
  current: ['现有说明', 'What was said'],
  broken: ['已过未付', 'passed unpaid'],
  again: ['重新安排拨付', 'Have it ordered again'],
  ordered: (status: string) => [`已重新安排，现在是“${status}”`, `Ordered again: it is now “${status}”`],
  status: ['状态', 'Status'],
  opened: ['立案', 'Opened'],
  since: ['逾期起', 'Late since'],
  nothingCases: ['没有失信线索。', 'There is no case.'],
  became: (status: string) => [`现在是“${status}”`, `It is now “${status}”`],
} as const satisfies Words;

interface Act {
  readonly said: Said;
  readonly consequence: Said;
}

/** What can be done with a case, by the operation of the API. */
export const caseActs = {
  dispute: {
    said: ['提出异议', 'Dispute'],
    consequence: [
      '异议会送达平台，由其复核后决定。',
      'The platform is told, and decides after it has looked again.',
    ],
  },
  determine: {
    said: ['认定', 'Determine'],
    consequence: ['认定后立即公示，限制两年。', 'It is published at once, and limits run for two years.'],
  },
  dismiss: {
    said: ['不予认定', 'Dismiss'],
    consequence: ['线索到此结束，部门会收到理由。', 'The case ends here; the department is told why.'],
  },
  withdraw: {
    said: ['撤销认定', 'Withdraw'],
    consequence: ['整改后撤销，公示和限制随即终止。', 'After correction: publication and limits end now.'],
  },
} as const satisfies Readonly<Record<string, Act>>;
