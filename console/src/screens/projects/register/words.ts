import type { Words } from '../../../words/language.tsx';

export const registerWords = {
  title: ['登记项目', 'Register a project'],
  once: [
    '只需登记一次：各部门都从这里取用，不再重复提交。',
    'Said once: every department reads it from here and asks for none of it again.',
  ],
  code: ['项目代码', 'Project code'],
  codeWrong: ['形如 2603-450305-04-01-123456', 'Like 2603-450305-04-01-123456'],
  name: ['项目名称', 'Name of the project'],
  owner: ['业主', 'Owner'],
  onRecord: ['登记中已有，无需填写', 'On record: nothing to fill in'],
  contact: ['联系人', 'Contact'],
  phone: ['联系电话', 'Phone'],
  phoneWrong: ['请填写电话号码', 'A phone number, please'],
  region: ['所在区县', 'District'],
  address: ['详细地址', 'Address'],
  industry: ['行业代码', 'Code of its industry'],
  industryHint: ['国民经济行业分类（GB/T 4754），如 C34', 'GB/T 4754, like C34'],
  investment: ['投资额（元）', 'Investment (CNY)'],
  nature: ['性质', 'Nature'],
  site: ['项目位置', 'Site'],
  siteHint: [
    '可在图上点出；涉及漓江保护范围的，以后不必再画。',
    'May be drawn: an application at the Li River window then needs no drawing of its own.',
  ],
  materials: ['材料', 'Documents'],
  materialsHint: [
    '现在有的先交；没有的到该环节再交。',
    'What there is already; the rest when its step comes.',
  ],
  materialsWhen: [
    '填好性质和行业代码，就列出可以先交的材料。',
    'What may be given now is listed once its nature and the code of its industry are filled in.',
  ],
  needed: ['请填写', 'This is needed'],
  send: ['登记', 'Register'],
  sent: (status: string) => [`项目已登记，现在是“${status}”`, `Registered: it is now “${status}”`],
  files: ['项目已登记，有附件尚未送达：', 'Registered; some files have not arrived:'],
  on: ['去看项目', 'To the project'],
} as const satisfies Words;
