import { own } from '../../common/own.ts';
import { text, type Text } from '../../common/text.ts';
import { messageOf } from './history.ts';

/** What an error means, by its name: those of Step Functions and Lambda, and the platform's own. */
const meanings: Readonly<Record<string, Text>> = {
  'States.Timeout': text('等待超时', 'It waited for longer than it may'),
  'States.TaskFailed': text('任务失败', 'A task failed'),
  'States.Runtime': text('流程定义无法处理其数据', 'The definition cannot handle its data'),
  'States.QueryEvaluationError': text('流程定义中的表达式出错', 'An expression of the definition failed'),
  'States.DataLimitExceeded': text('数据超过流程允许的大小', 'Data is larger than an execution may pass on'),
  'States.Permissions': text('流程没有所需权限', 'The machine may not do what it is to do'),
  'Lambda.TooManyRequestsException': text('函数并发已满', 'All room for functions was taken'),
  'Lambda.ServiceException': text('函数服务出错', 'The service that runs functions failed'),
  'Lambda.SdkClientException': text('函数服务无法连接', 'The service that runs functions was not reached'),
  'Lambda.Unknown': text('函数中断，原因不明', 'The function broke off, and did not say why'),
  'Sandbox.Timedout': text('函数运行超时', 'The function ran for longer than it may'),
  Contended: text('同一事项同时被多次改动', 'Others changed the same thing each time'),
  Fault: text('程序缺陷', 'A fault of the program'),
  StoppedByOperator: text('由运维人员停止', 'Stopped by an operator'),
};

export const meaningOf = (error: string | undefined): Text =>
  own(meanings, error ?? '') ??
  (error === undefined
    ? text('没有说明原因', 'It did not say why')
    : text(`程序报错（${error}）`, `The program failed (${error})`));

export interface Failed {
  readonly id: string;
  readonly machine: string;
  readonly failure?: { readonly error?: string; readonly cause?: string } | undefined;
}

/** The same words about another case are the same cause. */
const withoutIds = (cause: string): string => cause.replaceAll(/[a-z]{2}_[0-9A-Z]{26}/g, '…');

/** Why executions failed, each cause once, the most frequent first. */
export const causesOf = (failed: readonly Failed[]) => {
  const causes = new Map<string, Cause & { count: number }>();
  for (const { id, machine, failure } of failed) {
    const { error, cause } = failure ?? {};
    const said = cause === undefined ? undefined : withoutIds(messageOf(cause));
    const key = JSON.stringify([machine, error, said]);
    const known = causes.get(key);
    if (known) known.count += 1;
    else
      causes.set(key, {
        machine,
        ...(error !== undefined && { error }),
        ...(said !== undefined && { cause: said }),
        meaning: meaningOf(error),
        count: 1,
        example: id,
      });
  }
  return [...causes.values()].toSorted((a, b) => b.count - a.count);
};

interface Cause {
  readonly machine: string;
  readonly error?: string;
  readonly cause?: string;
  readonly meaning: Text;
  readonly example: string;
}
