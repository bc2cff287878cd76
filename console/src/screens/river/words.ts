import type { Words } from '../../words/language.tsx';

export const riverWords = {
  title: ['漓江窗口', 'Li River window'],
  apply: ['申请', 'Apply'],
  mine: ['待我办', 'My turn'],
  waiting: ['等待他人', 'Waiting'],
  ended: ['已结束', 'Ended'],
  activity: ['活动', 'Activity'],
  level: ['保护级别', 'Level'],
  status: ['状态', 'Status'],
  submitted: ['提交', 'Submitted'],
  silent: ['逾期未提意见', 'Silent'],
  late: ['逾期', 'Overdue'],
  search: ['按地址、名称、编号查找', 'Find by address, name or number'],
  allRegions: ['全部区县', 'Every district'],
  overdueOnly: ['只看逾期', 'Overdue only'],
  none: [
    '还没有申请。在漓江流域施工、取水、排污、设码头等，一次申请，各部门并联审查。',
    'No application yet. One application, and all departments look at it side by side.',
  ],
  noneMine: ['没有等您办理的。', 'Nothing waits for you.'],
  noneHere: ['这一栏没有申请。', 'No application here.'],
  nothing: ['没有符合条件的申请', 'No application fits'],
  clear: ['清除筛选', 'Clear the filters'],
  back: ['返回漓江窗口', 'Back to the window'],
} as const satisfies Words;
