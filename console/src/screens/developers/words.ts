import type { Words } from '../../words/language.tsx';

export const developersWords = {
  title: ['面向开发者', 'For developers'],
  lead: [
    '页面上能办的，接口都能办：企业系统、服务单位和部门的系统都可以接入。',
    'All that the pages do goes by the API: for systems of enterprises, utilities and departments.',
  ],
  guides: ['接入指南', 'Guides'],
  guidesLead: ['从令牌到第一张工单，十分钟（英文）', 'From a token to the first order in ten minutes'],
  reference: ['接口参考', 'API reference'],
  referenceLead: [
    '每个接口的参数、答复和示例，可直接试用',
    'Every operation with its answers, to be tried in place',
  ],
  description: ['OpenAPI 描述', 'OpenAPI description'],
  descriptionLead: ['OpenAPI 3.1，可生成客户端', 'OpenAPI 3.1, to generate a client from'],
  problems: ['错误类型', 'Problem types'],
  problemsLead: ['每种错误是什么意思、怎么办', 'What each problem means, and what to do'],
  all: ['全部指南', 'All guides'],
  loading: ['正在读取', 'Loading'],
} as const satisfies Words;
