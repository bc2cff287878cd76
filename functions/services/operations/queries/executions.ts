import type * as z from 'zod';
import {
  InvalidToken,
  StateMachineDoesNotExist,
  type DescribeExecutionCommandOutput,
  type ExecutionListItem,
  type ExecutionStatus,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { instantOf } from '../../../law/instant.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import type { Page } from '../../../platform/table/table.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { operationRoutes } from '../routes.ts';
import { executionData } from '../execution-data.ts';
import { failureIn, messageOf, readHistory } from '../history.ts';
import { allExecutions } from '../all-executions.ts';
import { causesOf } from '../causes.ts';
import { graphOf } from '../graph.ts';
import { machines } from '../machines.ts';
import { pathOf, subjectIn } from '../../subjects/paths.ts';

const summary = (machine: string, item: ExecutionListItem) => {
  const { name = '', status, startDate, stopDate, redriveCount = 0 } = item;
  return {
    id: `${machine}:${name}`,
    machine,
    status,
    startedAt: instantOf(startDate?.getTime() ?? 0),
    ...(stopDate && { endedAt: instantOf(stopDate.getTime()) }),
    redrives: redriveCount,
    ...carrying(subjectIn(name)),
  };
};

const carrying = (subject: ReturnType<typeof subjectIn>) => {
  const href = subject && pathOf(subject);
  return { ...(subject && { subject }), ...(href !== undefined && { href }) };
};

const noMachine = (pointer: string): Problem =>
  invalid(pointer, '没有这个状态机', 'There is no such machine');

interface Wanted {
  readonly machine: string;
  readonly status: ExecutionStatus | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Where the request names the machine. */
  readonly pointer: string;
}

/** A page of a machine's executions, newest first; or that there is no such machine, or no such page. */
export const pageOfExecutions = async (
  { executions: all }: OperationDependencies,
  { machine, status, limit, cursor, pointer }: Wanted,
): Promise<Result<Page<ExecutionListItem>, Problem>> => {
  // A token has a character at least, or Step Functions refuses the whole request (API reference, ListExecutions).
  if (cursor === '') return err(problem('cursor-invalid'));
  try {
    const { executions: items, nextToken } = await all.list(machine, status, limit, cursor);
    return ok({ items, ...(nextToken !== undefined && { cursor: nextToken }) });
  } catch (error) {
    if (error instanceof InvalidToken) return err(problem('cursor-invalid'));
    if (error instanceof StateMachineDoesNotExist) return err(noMachine(pointer));
    throw error;
  }
};

/** Those that ended badly are asked why: the list does not say it. */
const failing: ReadonlySet<string> = new Set(['FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']);

/** How many are asked at the same time. */
const together = 8;

type Summary = ReturnType<typeof summary>;

const withCauses = async (
  { executions: all }: Pick<OperationDependencies, 'executions'>,
  items: readonly Summary[],
) => {
  const asked: (Summary & { failure?: { error?: string; cause?: string } })[] = [];
  for (let start = 0; start < items.length; start += together)
    asked.push(
      ...(await Promise.all(
        items.slice(start, start + together).map(async (one) => {
          const { error, cause } = (await all.describe(one.id)) ?? {};
          const failure = {
            ...(error !== undefined && { error }),
            ...(cause !== undefined && { cause: messageOf(cause) }),
          };
          return { ...one, ...(Object.keys(failure).length > 0 && { failure }) };
        }),
      )),
    );
  return { items: asked, causes: causesOf(asked) };
};

interface Listed {
  readonly items: readonly Summary[];
  readonly cursor?: string;
  readonly unread?: readonly string[];
}

type Query = z.infer<typeof operationRoutes.executions.query>;

/** Of one machine page by page, as Step Functions has them; of all, or of a time, put in one order here. */
const listed = async (on: OperationDependencies, query: Query): Promise<Result<Listed, Problem>> => {
  const { machine, status, startedFrom, startedTo, limit, cursor } = query;
  if (machine !== undefined && startedFrom === undefined && startedTo === undefined) {
    const page = await pageOfExecutions(on, { machine, status, limit, cursor, pointer: '/query/machine' });
    return page.ok
      ? ok({ ...page.value, items: page.value.items.map((one) => summary(machine, one)) })
      : page;
  }
  const known = machine === undefined ? machines : machines.filter((name) => name === machine);
  if (known.length === 0) return err(noMachine('/query/machine'));
  const { items, unread, ...page } = await allExecutions(on.executions, { ...query, machines: known });
  return ok({
    ...page,
    items: items.map(({ machine: of, item }) => summary(of, item)),
    ...(unread.length > 0 && { unread }),
  });
};

export const executions = (on: OperationDependencies) =>
  endpoint(operationRoutes.executions, async ({ query }) => {
    const page = await listed(on, query);
    if (!page.ok) return page;
    const isFailing = query.status !== undefined && failing.has(query.status);
    return answer(200, { ...page.value, ...(isFailing && (await withCauses(on, page.value.items))) });
  });

const headOf = (id: string, description: DescribeExecutionCommandOutput) => {
  const [machine = ''] = id.split(':');
  return { ...summary(machine, description as ExecutionListItem), id };
};

export const execution = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.execution, async ({ params }) => {
    const found = await executions.find(params.id);
    if (!found) return err(problem('not-found'));
    const { status } = found.description;
    const { passed, waitingIn, failure } = readHistory(found.events);
    const running = status === 'RUNNING';
    const [input, output] = [found.description.input, found.description.output].map(executionData);
    return answer(200, {
      ...headOf(params.id, found.description),
      ...(input !== undefined && { input }),
      ...(output !== undefined && { output }),
      passed,
      waitingIn: running ? waitingIn : [],
      ...(failure && status !== 'SUCCEEDED' && !running && { failure }),
    });
  });

export const executionGraph = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.executionGraph, async ({ params: { id } }) => {
    const found = await executions.find(id);
    if (!found) return err(problem('not-found'));
    const { status, redriveCount = 0 } = found.description;
    const graph = graphOf(await executions.definitionOf(id), readHistory(found.events), status === 'RUNNING');
    return answer(200, { id, status, redrives: redriveCount, ...graph });
  });

const shownEvent = (event: HistoryEvent) => {
  const { id = 0, timestamp, type = '' } = event;
  const state = event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name;
  const { error, cause } = failureIn(event) ?? {};
  return {
    id,
    at: instantOf(timestamp?.getTime() ?? 0),
    type,
    ...(state !== undefined && { state }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause: messageOf(cause) }),
  };
};

export const executionEvents = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.executionEvents, async ({ params: { id }, query: { after, limit } }) => {
    const description = await executions.describe(id);
    if (!description) return err(problem('not-found'));
    const { events, more } = await executions.eventsAfter(id, after);
    const items = events.slice(0, limit).map(shownEvent);
    return answer(200, {
      status: description.status,
      redrives: description.redriveCount ?? 0,
      items,
      after: items.at(-1)?.id ?? after,
      more: more || events.length > items.length,
    });
  });
