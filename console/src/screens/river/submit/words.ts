import type { Words } from '../../../words/language.tsx';

export const submitWords = {
  title: ['向漓江窗口申请', 'Apply at the Li River window'],
  what: [
    '只要申请一次：系统按地块判断保护级别，各部门并联审查，由具名人员决定。',
    'Once is enough: the site says which level applies, departments review side by side, a named person decides.',
  ],
  fromProject: ['来自项目', 'From a project'],
  alone: ['不属于已登记的项目', 'Of no registered project'],
  known: ['业主和地址由项目提供，无需填写。', 'Owner and address come from the project: nothing to fill in.'],
  siteKnown: ['地块由项目提供，无需再画。', 'The site comes from the project: nothing to draw.'],
  name: ['单位名称', 'Enterprise'],
  onRecord: ['登记中已有，无需填写', 'On record: nothing to fill in'],
  contact: ['联系人', 'Contact'],
  phone: ['联系电话', 'Phone'],
  phoneWrong: ['请填写电话号码', 'A phone number, please'],
  activity: ['活动类型', 'Activity'],
  planned: ['拟开展的活动', 'What is planned'],
  region: ['所在区县', 'District'],
  address: ['详细地址', 'Address'],
  site: ['地块', 'The site'],
  siteWrong: ['请在图上点出地块或填写坐标', 'Draw the site, or write its coordinates'],
  materials: ['材料', 'Documents'],
  pickActivity: [
    '先选择活动类型，才知道需要哪些材料。',
    'Choose the activity first: it says which documents are needed.',
  ],
  needed: ['请填写', 'This is needed'],
  send: ['提交申请', 'Send'],
  inside: (level: string, status: string) => [
    `申请已收到，保护级别“${level}”，现在是“${status}”`,
    `Received: level “${level}”, it is now “${status}”`,
  ],
  outside: [
    '地块不在保护范围内，无需本窗口审批；去向见办件页',
    'The site lies outside the areas: no approval of this window is needed',
  ],
  asked: (departments: string, days: number) => [
    `由${departments}审查，承诺 ${days} 个工作日内公布决定`,
    `Reviewed by ${departments}; promised within ${days} working days`,
  ],
  scenicFirst: (body: string) => [
    `先由${body}审核，通过后其他部门同时审查`,
    `First ${body}, then all others at once`,
  ],
  unasked: [
    '按现行规则，此处无须漓江专项审批',
    'By the rules in force the window reviews nothing of it here',
  ],
  closed: (missing: string) => [
    `漓江窗口尚未开放，待发布：${missing}`,
    `The window is not open yet. To be published: ${missing}`,
  ],
  files: ['申请已收到，有附件尚未送达：', 'Received; some files have not arrived:'],
  on: ['去看办件', 'To the case'],
} as const satisfies Words;
