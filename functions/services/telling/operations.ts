import { type Text, text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import { dayWords } from '../../law/last-day.ts';
import { dateOf } from '../../law/plain-date.ts';
import { not, row, say, type Row } from '../messages/told.ts';

/** What breaks or is missing in the platform itself, each told once, with the section of the runbook (docs/runbook.md). */
export type Operation =
  'delivery-dead' | 'endpoint-paused' | 'effect-dead' | 'execution-stopped' | 'item-sick';

export interface AboutOperation {
  /** What it is about, as a sentence names it. */
  readonly what: Text;
  /** Since when, or when it happened. */
  readonly since: Instant;
}

const runbook = (heading: string): string => ['docs/runbook.md', heading].join('#');

const section = (heading: string): Text =>
  text(`处理办法：运行手册（${runbook(heading)}）。`, ` What to do: ${runbook(heading)}.`);

const operators = (
  code: 'webhook.dead' | 'endpoint.paused' | 'effect.dead' | 'execution.stopped' | 'watch.item-sick',
  title: Text,
  body: (about: AboutOperation, since: Text) => Text,
  heading: string,
) =>
  say<AboutOperation>(code, title, (about) => {
    const [said, more] = [body(about, dayWords(dateOf(about.since))), section(heading)];
    return text(`${said.zh}${more.zh}`, `${said.en}${more.en}`);
  });

const paused = say<AboutOperation>(
  'endpoint.paused',
  text('推送地址已暂停', 'Your endpoint is paused'),
  ({ what, since }) => {
    const day = dayWords(dateOf(since));
    return text(
      `推送地址（${what.zh}）自${day.zh}起持续未能接收，现已暂停推送。事项仍在待办与事件列表中，期限照常计算。排除故障后请发送测试事件，系统将按顺序补发。`,
      `Your endpoint (${what.en}) has taken nothing since ${day.en} and is paused. Everything stands in your inbox and your feed, and limits run on. When it is mended, send it a test event: all of it then comes in order.`,
    );
  },
);

const undelivered = say<AboutOperation>(
  'webhook.dead',
  text('有推送未能送达', 'An event could not be delivered'),
  ({ what }) =>
    text(
      `有推送经多次尝试未能送达推送地址（${what.zh}）。内容仍在事件列表中，期限照常计算。请检查接收程序，处理后可申请重新推送。一日之内的其他未送达推送不再逐条通知。`,
      `After many attempts an event could not be delivered to your endpoint (${what.en}). It stands in your feed, and limits run on. Please look at your receiver, then replay it. Others within a day are not told one by one.`,
    ),
);

const untouched = not('Nobody else can do anything about it; limits run on, and what comes of it is told.');

/** Those who own an endpoint are its partner or its enterprise. */
export const operationsTold: Readonly<Record<Operation, Row<AboutOperation>>> = {
  'delivery-dead': row(
    {
      applicant: undelivered,
      partner: undelivered,
      operators: operators(
        'webhook.dead',
        text('有推送未能送达', 'Events could not be delivered'),
        ({ what }) =>
          text(
            `发往${what.zh}的推送经多次尝试未能送达。一日之内发往同一接收方的其他未送达推送不再逐条通知。`,
            `After many attempts an event for ${what.en} could not be delivered. Others for the same recipient within a day are not told one by one.`,
          ),
        'dead-deliveries',
      ),
    },
    untouched,
  ),
  'endpoint-paused': row(
    {
      applicant: paused,
      partner: paused,
      operators: operators(
        'endpoint.paused',
        text('接收方推送地址已暂停', 'An endpoint is paused'),
        ({ what }, since) =>
          text(
            `${what.zh}，自${since.zh}起持续未能接收，现已暂停推送。`,
            `${what.en} has taken nothing since ${since.en} and is paused.`,
          ),
        'a-paused-endpoint',
      ),
    },
    untouched,
  ),
  'effect-dead': row(
    {
      operators: operators(
        'effect.dead',
        text('有后续动作未能执行', 'An effect could not be carried out'),
        ({ what }) =>
          text(
            `${what.zh}多次未能执行，已停止重试。`,
            `${what.en} was refused again and again, and is tried no more.`,
          ),
        'dead-effects',
      ),
    },
    untouched,
  ),
  'execution-stopped': row(
    {
      operators: operators(
        'execution.stopped',
        text('有办件的流程已中断', 'The execution of a case has stopped'),
        ({ what }) =>
          text(
            `${what.zh}的流程已中断，办件不会自行继续，期限照常计算。`,
            `The execution of ${what.en} has stopped: the case does not go on by itself, and its limits run on.`,
          ),
        'an-execution-failed',
      ),
    },
    untouched,
  ),
  'item-sick': row(
    {
      operators: operators(
        'watch.item-sick',
        text('有事项的时限无法处理', 'The limits of an item cannot be handled'),
        ({ what }) =>
          text(
            `${what.zh}的时限处理失败，其提醒、逾期记录与上报暂停，修复后自动恢复。`,
            `The limits of ${what.en} cannot be handled: its reminders, breaches and escalations wait until it is mended.`,
          ),
        'sick-items',
      ),
    },
    untouched,
  ),
};
