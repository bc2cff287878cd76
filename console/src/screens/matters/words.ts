import type { Words } from '../../words/language.tsx';

export const mattersWords = {
  title: ['我的事项', 'My matters'],
  awaiting: ['等您办理', 'Waiting for you'],
  nothingAwaits: ['没有等您办理的事。', 'Nothing waits for you.'],
  apply: ['申请联合报装', 'Apply for a joint installation'],
  cases: ['联合报装', 'Joint installations'],
  benefits: ['惠企资金', 'Benefits'],
  messages: ['消息', 'Messages'],
  noCases: [
    '还没有申请。水、电、气、热、排水、通信一次申请，一次看全进度。',
    'No application yet. Apply once for water, drainage, power, gas, heat and telecom.',
  ],
  noBenefits: [
    '还没有匹配到的惠企资金；符合条件的会自动出现，无需申报。',
    'No benefit matched yet. What you are entitled to appears by itself.',
  ],
  noMessages: ['没有消息', 'No messages'],
  services: (list: string) => [`${list}`, list],
  by: (day: string) => [`最迟 ${day}`, `by ${day}`],
  confirmIt: ['核对账户，确认领取', 'Look at the account and confirm'],
  newAccount: ['换一个收款账户', 'Give another account'],
  answer: ['补正材料', 'Answer the return'],
  supply: ['补交材料', 'Hand in documents'],
  back: ['返回我的事项', 'Back to my matters'],
  call: (phone: string) => [`咨询电话 ${phone}`, `Call ${phone}`],
  matched: (day: string) => [`${day} 匹配`, `matched on ${day}`],
  more: ['更多', 'More'],
} as const satisfies Words;
