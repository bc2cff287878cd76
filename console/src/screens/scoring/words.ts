import type { Said, Words } from '../../words/language.tsx';
import type { Statuses } from '../../words/statuses.ts';

export const scoringWords = {
  title: ['评审', 'Scoring'],
  lead: [
    '申报截止后由评审人独立评分；评分期满且全部评完后公布得分、排名和理由，公示期内可提出异议。',
    'When a window is over reviewers score, each alone. Once their days are over and all have scored, points, ranks and reasons are published for objections.',
  ],
  nothing: ['没有评审。', 'Nothing is scored.'],
  policy: ['政策', 'Policy'],
  window: ['申报时间', 'Window'],
  status: ['状态', 'Status'],
  department: ['责任部门', 'Department'],
  reviewers: ['评审人', 'Reviewers'],
  people: (count: number) => [`${count} 人`, String(count)],
  panel: ['确定评审人', 'Name the reviewers'],
  panelLead: (least: number, most: number, odd: boolean) => [
    `${least} 至 ${most} 人${odd ? '，须为单数' : ''}，每行一个统一身份编号，可在逗号后写专家库编号。不在名单上的不再担任，其评分不再计入；公布结果后不得更换。`,
    `${least} to ${most}${odd ? ', an odd number' : ''}; one id of the identity platform on each line, with the number in the register of experts after a comma. Whoever is not on the list leaves, and their scores count no more; none is changed once results are published.`,
  ],
  panelIds: ['统一身份编号', 'Ids'],
  panelReason: ['理由（如随机抽取、因故更换）', 'Reason'],
  nameThem: ['确定', 'Name them'],
  named: (count: number) => [`已确定 ${count} 名评审人`, `${count} reviewers are named`],
  applications: ['申报事项', 'Applications'],
  application: ['企业', 'Enterprise'],
  scored: ['已评', 'Scored'],
  missing: ['未评', 'Missing'],
  conflicts: ['回避', 'Conflicts'],
  tooFew: ['评审人不足', 'Too few reviewers'],
  mine: ['我的评分', 'My score'],
  score: ['评分', 'Score'],
  scoreAgain: ['修改评分', 'Change the score'],
  declared: ['已声明回避', 'Interest declared'],
  points: (label: string, most: number) => [`${label}（0 至 ${most} 分）`, `${label} (0 to ${most})`],
  reason: ['理由', 'Reason'],
  reasonHelp: ['随评分公布', 'Published with the points'],
  send: ['提交评分', 'Send the score'],
  sent: ['评分已提交', 'Your score is recorded'],
  conflict: ['声明回避', 'Declare an interest'],
  conflictLead: [
    '声明后您不再评审该事项，不能撤回；理由不公布。',
    'You do not score it then, and cannot take it back; the reason is not published.',
  ],
  conflictSent: ['已记录回避', 'Your interest is recorded'],
  results: ['评审结果', 'Results'],
  rank: (rank: number) => [`第 ${rank} 名`, `Rank ${rank}`],
  total: (points: string) => [`${points} 分`, `${points} points`],
  passed: ['达到最低分', 'Minimum reached'],
  below: ['未达到最低分', 'Below the minimum'],
  reviewer: (number: number) => [`评审人 ${number}：`, `Reviewer ${number}: `],
  notCounted: ['（不计入）', ' (not counted)'],
  object: ['提出异议', 'Object'],
  objectLead: [
    '由责任部门核实并作出决定；您是谁不公开。',
    'The department decides; who you are is not shown.',
  ],
  objected: ['异议已提交', 'Your objection is recorded'],
  uphold: ['成立，重新评分', 'Uphold: score anew'],
  upholdLead: [
    '原评分不再计入，由评审人重新评分，全部结果重新公布。',
    'What was scored counts no more: it is scored anew, and everything published again.',
  ],
  rejectLead: ['评审结果不变，决定和理由通知提出人。', 'The results stand; whoever objected is told why.'],
  decided: ['决定已登记', 'The decision is recorded'],
  needed: ['请填写', 'Please fill in'],
} as const satisfies Words;

const one = (zh: string, en: string, mood: Statuses[string]['mood']) => ({ said: [zh, en] as Said, mood });

export const roundStatuses: Statuses = {
  open: one('待确定评审人', 'Reviewers to be named', 'waiting'),
  scoring: one('评分中', 'Being scored', 'going'),
  published: one('公示中', 'Published for objections', 'going'),
  closed: one('已结束', 'Closed', 'ended'),
};
