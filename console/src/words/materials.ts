import type { Said } from './said.ts';

/** Materials that shipped plans and rules ask for; another kind is shown by its code. */
export const materialNames: Readonly<Record<string, Said>> = {
  'site-plan': ['总平面图', 'Site plan'],
  'activity-plan': ['活动方案', 'Plan of the activity'],
  'environment-report': ['环境影响评价文件', 'Environmental report'],
  'construction-drawings': ['施工图', 'Construction drawings'],
  'land-certificate': ['用地权属证明', 'Land certificate'],
  'energy-report': ['节能报告', 'Energy report'],
  'completion-survey': ['竣工测量报告', 'Completion survey'],
  'application-report': ['项目申请报告', 'Application report'],
  'floor-area': ['建筑面积', 'Floor area'],
  'business-licence': ['营业执照', 'Business licence'],
};
