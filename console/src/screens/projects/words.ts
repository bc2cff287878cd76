import type { Said, Words } from '../../words/language.tsx';

export const projectsWords = {
  title: ['项目', 'Projects'],
  register: ['登记项目', 'Register a project'],
  mine: ['待我办', 'My turn'],
  waiting: ['等待他人', 'Waiting'],
  ended: ['已结束', 'Ended'],
  every: ['全部', 'All'],
  project: ['项目', 'Project'],
  stage: ['在办阶段', 'Stage'],
  time: ['最迟', 'Due'],
  status: ['状态', 'Status'],
  registered: ['登记', 'Registered'],
  search: ['按名称、代码、地址查找', 'Find by name, code or address'],
  allRegions: ['全部区县', 'Every district'],
  allStages: ['全部阶段', 'Every stage'],
  overdueOnly: ['只看逾期', 'Overdue only'],
  overdueSince: (day: string) => [`${day} 起逾期`, `Over since ${day}`],
  key: ['重点', 'Key'],
  none: [
    '还没有项目。登记一次，各部门的环节依次自动开始。',
    'No project yet. Register once: the steps of every department begin by themselves.',
  ],
  noneMine: ['没有等您办理的项目。', 'No project waits for you.'],
  noneHere: ['这一栏没有项目。', 'No project here.'],
  nothing: ['没有符合条件的项目', 'No project fits'],
  clear: ['清除筛选', 'Clear the filters'],
  back: ['返回项目', 'Back to the projects'],
} as const satisfies Words;

export const natureNames: Readonly<Record<string, Said>> = {
  approval: ['核准', 'To be approved'],
  filing: ['备案', 'To be filed'],
};
