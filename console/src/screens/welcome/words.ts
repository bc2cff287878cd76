import type { Words } from '../../words/language.tsx';

export const welcomeWords = {
  title: ['城市向申请人作出的承诺，都在这里办理', 'A city keeps its promises here'],
  lead: [
    '联合报装、惠企资金、项目审批、漓江窗口：轮到谁、到哪一天、能做什么，一看便知。',
    'Joint installations, benefits, projects, the Li River window: whose turn it is, until when, and what can be done.',
  ],
  tour: ['五分钟导览', 'The tour: five minutes'],
  signIn: ['登录', 'Sign in'],
  try1: [
    '以“桂林样例科技有限公司”登录：看看一笔逾期的奖补，部门怎么说明。',
    'Be the sample enterprise: see a benefit that is late, and what its department says.',
  ],
  try2: [
    '以“供水公司（样例）”登录：受理一张报装工单，期限逐日可查。',
    'Be the water company: accept an order, and see its limit day by day.',
  ],
  try3: ['切换到 English，同样的页面。', 'Switch to 中文: the same pages.'],
  developers: ['面向开发者', 'For developers'],
} as const satisfies Words;
