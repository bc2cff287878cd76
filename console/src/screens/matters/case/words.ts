import type { Words } from '../../../words/language.tsx';

export const caseWords = {
  title: (place: string) => [`联合报装 · ${place}`, `Joint installation · ${place}`],
  providers: ['各单位进度', 'Each provider'],
  promised: ['整体承诺', 'Promised in all'],
  survey: (day: string) => [`联合查勘 ${day}`, `Joint survey on ${day}`],
  turnApplicant: ['等您办理', 'Your turn'],
  turnPartner: ['轮到承办单位', 'The provider’s turn'],
  turnOther: (whose: string) => [`等待${whose}`, `Waits: ${whose}`],
  by: (day: string) => [`最迟 ${day}`, `by ${day}`],
  over: (days: string) => [`已超过 ${days} 个工作日`, `${days} working days over`],
  late: ['曾逾期', 'Was late'],
  reasons: ['退回理由', 'Why it was returned'],
  asks: (list: string) => [`需要：${list}`, `Wanted: ${list}`],
  answer: ['补正说明', 'What you have put right'],
  send: ['提交补正', 'Send'],
  answered: (status: string) => [`补正已送达，现在是“${status}”`, `Sent: it is now “${status}”`],
  needed: ['请填写', 'This is needed'],
  missing: ['待补交的材料', 'Documents still to follow'],
  supply: ['提交材料', 'Hand in'],
  supplied: ['材料已收到', 'Received'],
  stillMissing: (list: string) => [`已收到，还缺：${list}`, `Received; still missing: ${list}`],
  withdraw: ['撤回申请', 'Withdraw'],
  withdrawAsk: ['撤回后，各单位停止办理，不能恢复。', 'Every provider stops, and it cannot be undone.'],
  withdrawn: (status: string) => [`现在是“${status}”`, `It is now “${status}”`],
  cancel: ['取消', 'Cancel'],
  happened: ['办理经过', 'What happened'],
  reckoned: ['期限怎么算', 'How the time is reckoned'],
  number: ['编号', 'Number'],
  contact: ['联系人', 'Contact'],
  submitted: ['提交时间', 'Submitted'],
} as const satisfies Words;

export const termWords = {
  title: ['临时供应', 'Temporary supply'],
  until: (day: string) => [`期限至 ${day}`, `Until ${day}`],
  longer: ['延期至', 'Until when instead'],
  extend: ['申请延期', 'Ask for longer'],
  end: ['不再需要，终止', 'Not needed any more'],
  endAsk: ['终止后由承办单位拆除，不能恢复。', 'The provider removes it, and it cannot be undone.'],
  cancel: ['取消', 'Cancel'],
} as const satisfies Words;

export const phaseWords = {
  phases: ['各期进度', 'Each phase'],
  expected: (day: string) => [`预计 ${day} 具备条件`, `Its site is expected to be ready on ${day}`],
  expectedOn: ['预计具备条件日期', 'When its site will be ready'],
  ready: ['申报具备接通条件', 'Its site is ready'],
  readyAsk: [
    '申报后派发各单位，期限开始计算，不能再改日期。',
    'Every provider is asked, and its limit runs: the day cannot be moved any more.',
  ],
  move: ['改日期', 'Move'],
  withdraw: ['撤回这一期', 'Withdraw this phase'],
  withdrawAsk: ['撤回后不能恢复，其他各期不受影响。', 'It cannot be undone; the other phases go on.'],
  cancel: ['取消', 'Cancel'],
  now: (phase: string, status: string) => [`${phase}现在是“${status}”`, `${phase}: it is now “${status}”`],
} as const satisfies Words;
