import type { Said, Words } from '../../words/language.tsx';

export const operationsWords = {
  title: ['运行', 'Operations'],
  well: ['一切正常，没有需要处理的。', 'All is well: there is nothing to do.'],
  steps: ['怎么办', 'What to do'],
  none: ['没有', 'None'],
  times: (count: string) => [`${count} 项`, `${count}`],
  replayAll: ['全部重做', 'Replay all of these'],
  replay: ['重做', 'Replay'],
  deliverAll: ['全部重发', 'Deliver all of these again'],
  deliver: ['重发', 'Deliver again'],
  see: ['逐个查看', 'One by one'],
  calendar: (year: number) => [`${year} 年`, `${year}`],
  since: ['自', 'Since'],
  tried: ['最近一次尝试', 'Last tried'],
  waits: (count: string) => [`${count} 项在等`, `${count} wait`],

  executions: ['失败的流程', 'Executions that failed'],
  executionsStep: [
    '看原因并排除（多为发布、配额、权限），再从失败处继续；失败后 14 天内可继续，已办成的不会重办。',
    'Remove the cause (a deployment, a quota, a permission), then redrive: possible for 14 days, and what was done is not done again.',
  ],
  effects: ['未能落实的后续', 'Dead effects'],
  effectsStep: [
    '已试五次、无法读取或等了三天。按错误排除原因（权限、改名、版本回退），再全部重做；已办成的不会重办。',
    'Refused five times, unreadable, or three days old. Remove the cause (a permission, a renamed machine, a version rolled back), then replay all; what has happened after all does not happen twice.',
  ],
  effectsFilter: (what: string) => [
    `“${what}”的全部后续将重做，已办成的不会重办。`,
    `All effects “${what}” are tried again; what was done is not done again.`,
  ],
  deliveries: ['未能送达的推送', 'Dead deliveries'],
  deliveriesStep: [
    '请对方修好地址或服务，也可由对方自己更换地址、发测试；好了以后全部重发，次序和编号不变。',
    'Have the partner mend its receiver, or change its address and send a test itself; then deliver all again, under the same numbers.',
  ],
  deliveriesFilter: (who: string) => [
    `发给“${who}”、未能送达的全部推送将重发，编号不变。`,
    `All dead deliveries to “${who}” are sent again under the same numbers.`,
  ],
  sick: ['巡查不了的期限', 'Deadlines that cannot be looked after'],
  sickStep: [
    '多因所引用的方案、规则或单位已不存在，或由别的版本写入。补上后半小时内自行恢复，条目本身不用动。',
    'Mostly a plan, rule or partner that is gone, or what another version wrote. Once that is mended it recovers within half an hour; nothing is to be done to the item itself.',
  ],
  names: ['无人登记的名称', 'Names nobody is registered under'],
  namesStep: [
    '登记该单位，或给已有单位补上这个名称或代码，或改发政策。之后一分钟内自行继续。',
    'Register the partner, or give one that exists that name or code, or publish the policy anew. All goes on within a minute.',
  ],
  years: ['未发布的年度日历', 'Calendar years not published'],
  yearsStep: [
    '国务院办公厅和自治区的放假通知一出即发布；发布前期限暂按法定节假日推算。',
    'Publish the holiday notices of the State Council and the region as soon as they are out; until then limits go by the statute alone.',
  ],
  missing: ['缺通知', 'Notice missing'],
  withdrawn: ['通知已撤回', 'Notice withdrawn'],
} as const satisfies Words;

export const effectNames: Readonly<Record<string, Said>> = {
  'start-execution': ['启动流程', 'Start an execution'],
  'answer-task': ['答复流程', 'Answer a task'],
  'tell-partner': ['告知单位', 'Tell a partner'],
  'tell-enterprise': ['告知企业', 'Tell an enterprise'],
};
export const whyNames: Readonly<Record<string, Said>> = {
  unknown: ['无人使用此名称', 'Nobody goes by it'],
  ambiguous: ['多家使用此名称', 'Several go by it'],
  retired: ['使用者已停用', 'Whoever did is retired'],
};
export const roleOfNames: Readonly<Record<string, Said>> = {
  payer: ['拨付单位', 'Payer'],
  department: ['部门', 'Department'],
};
export const sourceNames: Readonly<Record<string, Said>> = {
  nation: ['国务院办公厅', 'State Council'],
  region: ['自治区', 'The region'],
};
