import type { Said, Words } from '../../words/language.tsx';

export const deskWords = {
  title: ['受理台', 'Desk'],
  mine: ['待我办', 'My turn'],
  waiting: ['等待他人', 'Waiting'],
  ended: ['已办结', 'Ended'],
  matter: ['事项', 'Matter'],
  place: ['地点', 'Place'],
  status: ['状态', 'Status'],
  time: ['期限', 'Time left'],
  received: ['收到', 'Received'],
  allKinds: ['全部类别', 'Every kind'],
  overdueOnly: ['只看逾期', 'Overdue only'],
  search: ['按事项、地点、编号查找', 'Find by matter, place or number'],
  noneMine: [
    '没有待办。有人申请后，工单会出现在这里。',
    'Nothing to do. Orders appear here once somebody applies.',
  ],
  noneHere: ['这一栏没有工单。', 'No order here.'],
  nothing: ['没有符合条件的工单', 'No order fits'],
  clear: ['清除筛选', 'Clear the filters'],
  request: ['申请内容', 'What is asked for'],
  contact: ['联系人', 'Contact'],
  payee: ['收款账户', 'Account to pay into'],
  number: ['编号', 'Number'],
  of: ['所属', 'Part of'],
  now: ['现在可以办理', 'What you can do now'],
  noMoves: ['现在没有可办理的：在等他人。', 'Nothing just now: it waits for somebody else.'],
  over: ['已办结，没有可办理的。', 'It has ended: there is nothing to do.'],
  elsewhere: (moves: string) => [`可通过接口办理：${moves}`, `Open by the API: ${moves}`],
  limits: ['期限怎么算', 'How the time is reckoned'],
  history: ['已办记录', 'What was said'],
  hold: ['暂停原因', 'Why it stands still'],
  until: (day: string) => [`至 ${day}`, `until ${day}`],
  became: (status: string) => [`已办理，现在是“${status}”`, `Done: it is now “${status}”`],
  submit: ['提交', 'Send'],
  cancel: ['取消', 'Cancel'],
  survey: (day: string) => [`联合查勘：${day}`, `Joint survey: ${day}`],
  noSurvey: ['联合查勘日期未定', 'No day of the joint survey yet'],
  yuan: (sum: string) => [`应付 ${sum}`, `To be paid: ${sum}`],
} as const satisfies Words;

export const fieldWords = {
  note: ['备注', 'Note'],
  reasons: ['理由（每行一条，申请人会看到）', 'Reasons, one a line: the applicant reads them'],
  ground: ['不计入期限的情形', 'Ground of the published list'],
  until: ['不计入的最后一天', 'Last day that is not counted'],
  grounds: ['意见依据', 'Grounds'],
  position: ['意见', 'Position'],
  conditions: ['条件（每行一条）', 'Conditions, one a line'],
  remarks: ['补充说明', 'Remarks'],
  checks: ['技术审查条件', 'Checklist'],
  fen: ['拨付金额（元）', 'Sum (CNY)'],
  paidOn: ['拨付日期', 'Day of the transfer'],
  reference: ['银行流水号', 'The bank’s number'],
  reason: ['理由', 'Reason'],
  cause: ['原因', 'Cause'],
  line: ['外线穿越的道路、绿地、河道等', 'What the line crosses'],
  charges: [
    '合同收费（逐项；免费接入不必填写）',
    'What the contract charges, item by item; nothing where it is free',
  ],
  number: ['合同编号', 'Number of the contract'],
  about: ['不满意的方面', 'Not content with'],
  words: ['申请人的意见', 'In the words of the applicant'],
  needed: ['请填写', 'This is needed'],
} as const satisfies Words;

export const positionNames: Readonly<Record<string, Said>> = {
  'no-objection': ['无异议', 'No objection'],
  'agree-with-conditions': ['附条件同意', 'Agreed with conditions'],
  objection: ['不同意', 'Objection'],
};
export const causeNames: Readonly<Record<string, Said>> = {
  account: ['账户有误，由企业更换', 'The account: the enterprise gives another'],
  other: ['其他，由部门重新安排', 'Other: the department has it ordered again'],
};
export const aspectNames: Readonly<Record<string, Said>> = {
  steps: ['办理环节', 'The steps'],
  manner: ['服务态度', 'The manner'],
  quality: ['工程质量', 'The quality'],
  date: ['办理时限', 'The date'],
};
