import type { Said } from './said.ts';

/** Materials that shipped plans and rules ask for; another kind is shown by its code. */
export const materialNames: Readonly<Record<string, Said>> = {
  'home-proof': ['房屋权属证明、购房或租赁合同', 'Proof of the home: title, purchase or lease'],
  'site-plan': ['总平面图', 'Site plan'],
  'activity-plan': ['活动方案', 'Plan of the activity'],
  'environment-report': ['环境影响评价文件', 'Environmental report'],
  'construction-drawings': ['施工图', 'Construction drawings'],
  'land-certificate': ['用地权属证明', 'Land certificate'],
  'energy-report': ['节能报告', 'Energy report'],
  'completion-survey': ['竣工测量报告', 'Completion survey'],
  'application-report': ['项目申请报告', 'Application report'],
  'project-proposal': ['项目建议书', 'Project proposal'],
  'feasibility-study': ['可行性研究报告', 'Feasibility study'],
  'preliminary-design': ['初步设计及概算', 'Preliminary design with its estimate'],
  'design-scheme': ['设计方案', 'Design scheme'],
  'environment-form': ['环境影响报告表', 'Environmental form'],
  'environment-registration': ['环境影响登记表', 'Environmental registration'],
  'soil-water-plan': ['水土保持方案', 'Soil and water conservation plan'],
  'contractor-contract': ['施工合同', 'Contract with the builder'],
  'funding-proof': ['资金落实证明', 'Proof of funds'],
  'clearance-proof': [
    '拆迁进度证明（无需拆迁的作说明）',
    'Proof of how far clearance has gone, or a statement that none is needed',
  ],
  'unified-survey': ['多测合一成果', 'The one survey'],
  'completion-record': ['竣工验收备案表', 'Record of completion'],
  'floor-area': ['建筑面积', 'Floor area'],
  'business-licence': ['营业执照', 'Business licence'],
};
