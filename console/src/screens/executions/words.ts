import type { Words } from '../../words/language.tsx';

export const executionsWords = {
  title: ['流程运行', 'Executions'],
  failed: ['失败', 'Failed'],
  running: ['运行中', 'Running'],
  every: ['全部', 'All'],
  causes: ['按原因归类', 'By cause'],
  each: ['逐个', 'One by one'],
  allMachines: ['全部流程', 'Every machine'],
  execution: ['流程', 'Execution'],
  status: ['状态', 'Status'],
  case: ['所办事项', 'Case'],
  started: ['开始', 'Started'],
  ended: ['结束', 'Ended'],
  failure: ['失败原因', 'Failure'],
  redrives: (count: number) => [`继续过 ${count} 次`, `Redriven ${count} ${count === 1 ? 'time' : 'times'}`],
  nothingFailed: ['没有失败的流程。', 'No execution has failed.'],
  nothing: ['没有符合条件的流程', 'No execution fits'],
  unread: (machines: string) => [
    `${machines}：较新的太多，未能读到这么早，请按流程或状态筛选`,
    `${machines}: too many newer ones to read so far back, ask for one machine or a status`,
  ],
} as const satisfies Words;
