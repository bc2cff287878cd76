import type { Said, Words } from '../../../words/language.tsx';

export const executionWords = {
  back: ['全部流程', 'All executions'],
  graph: ['流程图', 'Graph'],
  graphLabel: (states: string) => [`流程图，当前在：${states}`, `Graph: now in ${states}`],
  graphEnded: ['流程图，已结束', 'Graph: ended'],
  'not-entered': ['未到', 'Not reached'],
  running: ['进行中', 'Running'],
  left: ['已过', 'Passed'],
  failed: ['失败', 'Failed'],
  times: (count: number) => [`${count} 次`, `×${count}`],
  timeline: ['经过', 'What happened'],
  noEvents: ['还没有记录', 'Nothing yet'],
  showAll: (count: string) => [`显示全部 ${count} 条`, `Show all ${count}`],
  failure: ['失败原因', 'Why it failed'],
  inState: ['失败步骤', 'Failed in'],
  error: ['错误', 'Error'],
  cause: ['说明', 'Cause'],
  waiting: ['正在等待', 'Waiting in'],
  since: (moment: string) => [`自 ${moment}`, `since ${moment}`],
  until: (moment: string) => [`，至 ${moment}`, ` until ${moment}`],
  input: ['输入', 'Input'],
  output: ['输出', 'Output'],
  machine: ['流程', 'Machine'],
  case: ['所办事项', 'Case'],
  status: ['状态', 'Status'],
  number: ['编号', 'Number'],
  started: ['开始', 'Started'],
  ended: ['结束', 'Ended'],
  redrives: ['继续次数', 'Redrives'],
  redrive: ['从失败处继续', 'Redrive'],
  redriveTitle: ['从失败处继续', 'Go on from where it failed'],
  redriveWhat: [
    '从失败的步骤继续，已办成的不会重办。请先排除原因。',
    'It goes on from the state that failed; what was done is not done again. Remove the cause first.',
  ],
  stop: ['停止', 'Stop'],
  stopTitle: ['停止这个流程', 'Stop this execution'],
  stopWhat: [
    '停止后事项不再推进，已办成的不会撤销；之后可以从停下处继续。要终止事项，请让申请人撤回。',
    'The case does not move on; nothing is undone. It can be redriven later. To end a case, have the applicant withdraw.',
  ],
  became: (status: string) => [`现在是“${status}”`, `It is now “${status}”`],
} as const satisfies Words;

/** Events of Step Functions that have a state around them are said by their ending. */
export const eventNames: Readonly<Record<string, Said>> = {
  ExecutionStarted: ['流程开始', 'Execution started'],
  ExecutionSucceeded: ['流程完成', 'Execution succeeded'],
  ExecutionFailed: ['流程失败', 'Execution failed'],
  ExecutionAborted: ['流程被停止', 'Execution stopped'],
  ExecutionTimedOut: ['流程超时', 'Execution timed out'],
  ExecutionRedriven: ['从失败处继续', 'Redriven'],
  StateEntered: ['进入', 'Entered'],
  StateExited: ['离开', 'Left'],
  StateAborted: ['中止', 'Aborted'],
  StateSucceeded: ['办成', 'Succeeded'],
  StateFailed: ['失败', 'Failed'],
  StateStarted: ['开始', 'Started'],
  TaskScheduled: ['任务已排', 'Task scheduled'],
  TaskStarted: ['任务开始', 'Task started'],
  TaskSubmitted: ['任务已交，等待回音', 'Task handed over, waits for an answer'],
  TaskSucceeded: ['任务办成', 'Task succeeded'],
  TaskFailed: ['任务失败', 'Task failed'],
  TaskTimedOut: ['任务超时', 'Task timed out'],
  LambdaFunctionScheduled: ['函数已排', 'Function scheduled'],
  LambdaFunctionStarted: ['函数开始', 'Function started'],
  LambdaFunctionSucceeded: ['函数办成', 'Function succeeded'],
  LambdaFunctionFailed: ['函数失败', 'Function failed'],
  LambdaFunctionTimedOut: ['函数超时', 'Function timed out'],
  MapIterationStarted: ['分项开始', 'Iteration started'],
  MapIterationSucceeded: ['分项办成', 'Iteration succeeded'],
  MapIterationFailed: ['分项失败', 'Iteration failed'],
  MapIterationAborted: ['分项中止', 'Iteration aborted'],
};

const endings = [
  'StateEntered',
  'StateExited',
  'StateAborted',
  'StateSucceeded',
  'StateFailed',
  'StateStarted',
];

/** `WaitStateEntered` is said as any state that is entered; a type that nobody knows stays as it is. */
export const eventCode = (type: string): string =>
  Object.hasOwn(eventNames, type) ? type : (endings.find((ending) => type.endsWith(ending)) ?? type);
