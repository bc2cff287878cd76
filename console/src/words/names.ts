import type { Schema } from '@liban/client';
import type { Said } from './language.tsx';

type Names = Readonly<Record<string, Said>>;

export const serviceNames: Names = {
  water: ['供水', 'Water'],
  drainage: ['排水', 'Drainage'],
  power: ['供电', 'Power'],
  gas: ['供气', 'Gas'],
  heat: ['供热', 'Heat'],
  telecom: ['通信', 'Telecom'],
};

/** Names of what a request holds that a clerk reads; whatever else there is stays in the API. */
export const requestNames: Names = {
  dailyUseM3: ['日用水量（m³）', 'Daily use (m³)'],
  pipeDiameterMm: ['管径（mm）', 'Pipe diameter (mm)'],
  outlet: ['排放去向', 'Outlet'],
  loadKva: ['用电容量（kVA）', 'Load (kVA)'],
  voltage: ['电压等级', 'Voltage'],
  supply: ['供电电源', 'Supply'],
  m3PerHour: ['用气量（m³/h）', 'Gas (m³/h)'],
  use: ['用途', 'Use'],
  kilowatts: ['用热负荷（kW）', 'Heat load (kW)'],
  lines: ['线路数', 'Lines'],
  bandwidthMbps: ['带宽（Mbps）', 'Bandwidth (Mbps)'],
  wantedBy: ['希望完成日', 'Wanted by'],
  planned: ['拟开展的活动', 'What is planned'],
  question: ['征求意见事项', 'Question'],
  uscc: ['统一社会信用代码', 'USCC'],
};

export const requestValueNames: Names = {
  low: ['低压', 'Low'],
  high: ['高压', 'High'],
  single: ['单电源', 'Single'],
  dual: ['双电源', 'Dual'],
};

export const orderKindNames: Names = {
  'work-order': ['报装工单', 'Work order'],
  'call-back': ['回访', 'Call-back'],
  phase: ['分期接通', 'Phase'],
  'temporary-supply': ['临时供应', 'Temporary supply'],
  'emergency-works': ['抢修', 'Emergency works'],
  letter: ['会商函', 'Letter'],
  review: ['审查', 'Review'],
  payment: ['拨付', 'Payment'],
};

export const subjectKindNames: Names = {
  'joint-installation': ['联合报装', 'Joint installation'],
  project: ['项目', 'Project'],
  'river-approval': ['漓江窗口', 'Li River window'],
  entitlement: ['惠企资金', 'Benefit'],
  consultation: ['会商', 'Consultation'],
};

export const limitNames: Names = {
  acceptance: ['受理', 'Acceptance'],
  completion: ['办结', 'Completion'],
  promised: ['承诺时限', 'Promised'],
  statutory: ['法定时限', 'Statutory'],
  reply: ['复函', 'Reply'],
  payment: ['拨付', 'Payment'],
  confirmation: ['确认', 'Confirmation'],
  receipt: ['到账', 'Arrival'],
  decision: ['决定', 'Decision'],
  determination: ['认定', 'Determination'],
  'make-up': ['补交材料', 'Missing documents'],
  panel: ['确定评审人', 'Naming reviewers'],
  scoring: ['评分', 'Scoring'],
  publication: ['公示', 'Publication'],
  objections: ['异议处理', 'Objections'],
  evaluation: ['考核', 'Evaluation'],
  repayment: ['退还', 'Repayment'],
  correction: ['更正账户', 'Correction of the account'],
};

/** Of several of a kind each has a number: `payment-1` is called as `payment` is. */
export const limitCode = (limit: string): string => limit.replace(/-\d+$/, '');

export const regionNames: Names = {
  '450300': ['桂林市', 'Guilin'],
  '450302': ['秀峰区', 'Xiufeng'],
  '450303': ['叠彩区', 'Diecai'],
  '450304': ['象山区', 'Xiangshan'],
  '450305': ['七星区', 'Qixing'],
  '450311': ['雁山区', 'Yanshan'],
  '450312': ['临桂区', 'Lingui'],
  '450321': ['阳朔县', 'Yangshuo'],
  '450323': ['灵川县', 'Lingchuan'],
  '450324': ['全州县', 'Quanzhou'],
  '450325': ['兴安县', 'Xing’an'],
  '450326': ['永福县', 'Yongfu'],
  '450327': ['灌阳县', 'Guanyang'],
  '450328': ['龙胜各族自治县', 'Longsheng'],
  '450329': ['资源县', 'Ziyuan'],
  '450330': ['平乐县', 'Pingle'],
  '450332': ['恭城瑶族自治县', 'Gongcheng'],
  '450381': ['荔浦市', 'Lipu'],
};

export const roleNames: Names = {
  enterprise: ['企业', 'Enterprise'],
  citizen: ['市民', 'Citizen'],
  utility: ['服务单位', 'Utility'],
  department: ['部门', 'Department'],
  finance: ['拨付单位', 'Payer'],
  operator: ['平台运行', 'Operator'],
};

/** A turn without a name does not compile. */
export const turnNames: Readonly<Record<Schema<'Turn'>, Said>> = {
  partner: ['承办单位', 'Whoever is asked'],
  applicant: ['申请人', 'Applicant'],
  'third-party': ['第三方', 'Third party'],
  operator: ['平台运行', 'Operator'],
  platform: ['平台', 'Platform'],
};

export const machineNames: Names = {
  'account-change': ['账户变更', 'Account change'],
  'calendar-recompute': ['按新日历重算期限', 'Limits by a new calendar'],
  'channel-digests': ['消息汇总', 'Digests'],
  consultation: ['会商', 'Consultation'],
  'deadline-watch': ['期限巡查', 'Watch of deadlines'],
  'enterprise-import': ['企业信息导入', 'Import of enterprises'],
  entitlement: ['惠企资金', 'Benefit'],
  erasure: ['个人信息删除', 'Erasure'],
  'in-pieces': ['分批办理', 'In pieces'],
  'joint-installation': ['联合报装', 'Joint installation'],
  'missing-documents': ['补交材料', 'Missing documents'],
  'overdue-notices': ['逾期通报', 'Notices of what is overdue'],
  'policy-matching': ['政策匹配', 'Matching of policies'],
  'project-stage': ['项目阶段', 'Stage of a project'],
  retention: ['到期清理', 'Retention'],
  'river-approval': ['漓江窗口', 'Li River window'],
  'webhook-catch-up': ['推送补发', 'Webhook catch-up'],
  'webhook-delivery': ['推送', 'Webhook delivery'],
};
