import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { Instant } from '../../law/instant.ts';
import { refusalLimit, setAsideStates } from '../../platform/outbox/limits.ts';
import { GraphState, Transition } from './graph.ts';
import { replayAnswers, replayBody } from '../../platform/replay.ts';

const ExecutionStatus = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']);

/** `joint-installation:ji_01…`: the machine's short name and the execution's own. */
const ExecutionId = z
  .string()
  .regex(/^[a-z][a-z-]{0,60}:[A-Za-z0-9_.-]{1,80}$/)
  .meta({ id: 'ExecutionId', examples: ['joint-installation:ji_01KA3Q6Z8M4T2V9XB5N7C1D0EF'] });

const Machine = z.string().regex(/^[a-z][a-z-]{0,60}$/);

const Failure = z
  .object({ error: z.string().optional(), cause: z.string().optional(), state: z.string().optional() })
  .meta({ id: 'ExecutionFailure' });

const ExecutionSummary = z
  .object({
    id: ExecutionId,
    machine: z.string(),
    status: ExecutionStatus,
    startedAt: Instant,
    endedAt: Instant.optional(),
    redrives: z.int().min(0),
    subject: z.object({ kind: z.string(), id: z.string() }).optional(),
    href: z.string().optional(),
    failure: Failure.optional(),
  })
  .meta({ id: 'ExecutionSummary' });

const FailureCause = z
  .object({
    machine: z.string(),
    error: z.string().optional(),
    cause: z.string().optional(),
    meaning: Text,
    count: z.int().positive(),
    example: ExecutionId,
  })
  .meta({ id: 'FailureCause' });

const ExecutionEvent = z
  .object({
    id: z
      .int()
      .positive()
      .meta({ examples: [42] }),
    at: Instant,
    type: z.string(),
    state: z.string().optional(),
    error: z.string().optional(),
    cause: z.string().optional(),
  })
  .meta({ id: 'ExecutionEvent' });

const ExecutionView = ExecutionSummary.extend({
  input: z.unknown().optional().describe('Up to 16 KB: ids, codes and counts; all else is withheld'),
  output: z.unknown().optional(),
  passed: z.array(z.object({ state: z.string(), enteredAt: Instant, leftAt: Instant.optional() })),
  waitingIn: z.array(z.object({ state: z.string(), since: Instant, until: Instant.optional() })),
}).meta({ id: 'Execution' });

const params = z.strictObject({ id: ExecutionId });
const ErrorName = z.string().min(1).max(200).describe("The error's name, whole");
const SetAsideState = z
  .enum(setAsideStates)
  .default('dead')
  .describe(
    `\`dead\`: refused ${refusalLimit} times, or at once where it cannot be read, or it waited for three days. \`waiting\`: AWS could not take it, and it is tried again every few minutes`,
  );
const EffectKind = z.enum(['start-execution', 'answer-task', 'tell-partner', 'tell-enterprise']);

const DeadEffect = z
  .object({
    id: z.string(),
    at: Instant,
    effect: z.string(),
    machine: z.string().optional().describe('Of an execution that should have started'),
    recipient: z.string().optional().describe('Who should have been told'),
    type: z.string().optional().describe('Of what'),
    attempts: z.int(),
    lastError: z.string().optional(),
  })
  .meta({ id: 'DeadEffect' });

export const operationRoutes = routes({
  executions: get('/v1/executions', ['operator'], {
    summary: 'Executions of all machines or of one, newest first',
    query: Paging.extend({
      machine: Machine.optional(),
      status: ExecutionStatus.optional(),
      startedFrom: Instant.optional(),
      startedTo: Instant.optional(),
    }),
    answers: {
      200: {
        description: 'A page of executions',
        schema: z.object({
          items: z.array(ExecutionSummary),
          cursor: z.string().optional(),
          causes: z
            .array(FailureCause)
            .optional()
            .describe(
              'Where a `status` of failure was asked for: why those of this page failed, each cause once',
            ),
          unread: z
            .array(z.string())
            .optional()
            .describe('Machines with too many newer ones to be read so far back: ask for one, or a status'),
        }),
      },
    },
  }),
  execution: get('/v1/executions/{id}', ['operator'], {
    summary: 'The states an execution passed, where it waits and until when, or why it failed',
    params,
    answers: { 200: { description: 'The execution', schema: ExecutionView } },
  }),
  executionGraph: get('/v1/executions/{id}/graph', ['operator'], {
    summary: 'The definition an execution goes by, each state as it stands in it',
    params,
    answers: {
      200: {
        description: 'States and the transitions between them',
        schema: z
          .object({
            id: ExecutionId,
            status: ExecutionStatus,
            redrives: z.int().min(0),
            states: z.array(GraphState),
            transitions: z.array(Transition),
            current: z.array(z.string()),
          })
          .meta({ id: 'ExecutionGraph' }),
      },
    },
  }),
  executionEvents: get('/v1/executions/{id}/events', ['operator'], {
    summary: 'What happened in an execution after an event, by its number',
    params,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).max(1_000_000).default(0),
      limit: Paging.shape.limit,
    }),
    answers: {
      200: {
        description: 'Events in order; ask again with `after` as it is answered',
        schema: z.object({
          status: ExecutionStatus,
          redrives: z.int().min(0),
          items: z.array(ExecutionEvent),
          after: z.int().min(0),
          more: z.boolean(),
        }),
      },
    },
  }),
  redrive: post('/v1/executions/{id}/redrive', ['operator'], {
    audit: { act: 'execution.redriven', reason: 'required' },
    summary: 'Go on from where it failed (within 14 days)',
    again: 'it runs already: 409',
    params,
    answers: {
      202: { description: 'Going on', schema: z.object({ id: ExecutionId }) },
      409: { description: 'Cannot be redriven' },
    },
  }),
  stop: post('/v1/executions/{id}/stop', ['operator'], {
    audit: { act: 'execution.stopped', reason: 'required' },
    summary: 'Stop a running execution; what it waits for is not undone',
    again: 'it is stopped already: 409',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    answers: {
      202: { description: 'Stopped', schema: z.object({ id: ExecutionId }) },
      409: { description: 'Not running' },
    },
  }),
  redriveAll: post('/v1/executions/redrive', ['operator'], {
    audit: { act: 'executions.redriven', reason: 'required' },
    again: 'what goes on already says so in its outcome',
    summary: 'Go on with all executions of one machine that failed and fit a filter, page by page',
    body: replayBody({
      machine: Machine,
      status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']).default('FAILED'),
      error: ErrorName.optional(),
    }),
    answers: replayAnswers,
  }),
  deadEffects: get('/v1/dead-effects', ['operator'], {
    summary: 'What should have followed from a transaction and could not be carried out, oldest first',
    query: Paging.extend({ state: SetAsideState }),
    answers: pageOf(DeadEffect, 'A page of them'),
  }),
  replayEffect: post('/v1/dead-effects/{id}/replay', ['operator'], {
    audit: { act: 'effect.replayed', reason: 'required' },
    summary: 'Try again',
    again: 'it is dead no more: 404',
    params: z.strictObject({ id: z.string().regex(/^ef_[0-9A-Z]{26}$/) }),
    answers: { 202: { description: 'On its way again', schema: z.object({ id: z.string() }) } },
  }),
  replayEffects: post('/v1/dead-effects/replay', ['operator'], {
    audit: { act: 'effects.replayed', reason: 'required' },
    again: 'what was done meanwhile is not done again',
    summary: 'Try all again that fit a filter, page by page; what was done meanwhile is not done again',
    body: replayBody({
      state: SetAsideState,
      effect: EffectKind.optional(),
      machine: Machine.optional(),
      recipient: z.string().min(1).max(100).optional(),
      type: z.string().min(1).max(100).optional(),
      error: ErrorName.optional(),
    }),
    answers: replayAnswers,
  }),
});
