import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { Fault } from '../common/fault.ts';
import { correlated } from './correlation.ts';
import { withoutForeignWords } from './faults.ts';
import { log } from './log.ts';
import { Contended } from './table/contended.ts';
import { own } from '../common/own.ts';

/** Thrown by a task that its machine is to run again later, by a Retry of its own: not a failure. */
export class Again extends Fault {}

/**
 * A task of a state machine: what it takes, and what it does. Its failure is the machine's to retry. What it takes it
 * leaves away where it does not know it: a newer definition may call an older function (docs/adr/0070).
 */
export interface Task {
  readonly input: z.ZodType;
  readonly run: (input: never) => Promise<Record<string, unknown>>;
}

export const task = <S extends z.ZodType>(
  input: S,
  run: (input: z.infer<S>) => Promise<Record<string, unknown>>,
): Task => ({ input, run: run as Task['run'] });

interface Asked {
  readonly task: string;
  /** Its execution's (lib/constructs/correlated.ts); one that began before there were such ids has none. */
  readonly correlationId?: string;
}

/** The function behind all tasks of a domain: `{ "task": name, ...input }`. */
export const taskFunction = (tasks: Readonly<Record<string, Task>>) => {
  const run = middy<Asked, Record<string, unknown>>()
    .onError((request) => {
      const { event, error, context } = request;
      if (error instanceof Again || error instanceof Contended)
        log.info('task.again', { task: event.task, reason: error.name });
      else log.error('task.failed', { task: event.task, requestId: context.awsRequestId }, error);
      request.error = withoutForeignWords(error, context.awsRequestId);
    })
    .handler(async ({ task: name, correlationId: _, ...input }) => {
      const found = own(tasks, name);
      if (!found) throw new Fault(`No task ${name}`);
      const output = await found.run(found.input.parse(input) as never);
      log.info('task.done', { task: name });
      return output;
    });
  const handler = (event: Asked, context: Context): Promise<Record<string, unknown>> =>
    correlated(event.correlationId, () => run(event, context));
  return Object.assign(handler, { tasks });
};
