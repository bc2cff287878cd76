import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { Instant } from '../../law/instant.ts';

const ExecutionStatus = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']);

/** `joint-installation:ji_01…`: the machine's short name and the execution's own. */
const ExecutionId = z.string().regex(/^[a-z][a-z-]{0,60}:[A-Za-z0-9_.-]{1,80}$/);

const ExecutionSummary = z.object({
  id: ExecutionId,
  machine: z.string(),
  status: ExecutionStatus,
  startedAt: Instant,
  endedAt: Instant.optional(),
});

const ExecutionView = ExecutionSummary.extend({
  passed: z.array(z.object({ state: z.string(), enteredAt: Instant, leftAt: Instant.optional() })),
  waitingIn: z.array(z.object({ state: z.string(), since: Instant, until: Instant.optional() })),
  failure: z
    .object({ error: z.string().optional(), cause: z.string().optional(), state: z.string().optional() })
    .optional(),
});

const params = z.strictObject({ id: ExecutionId });
const DeadEffect = z.object({
  id: z.string(),
  at: Instant,
  effect: z.string(),
  attempts: z.int(),
  lastError: z.string().optional(),
});

export const operationRoutes = routes({
  executions: get('/v1/executions', ['operator'], {
    summary: 'Executions of one machine, newest first',
    query: Paging.extend({
      machine: z.string().regex(/^[a-z][a-z-]{0,60}$/),
      status: ExecutionStatus.optional(),
    }),
    answers: pageOf(ExecutionSummary, 'A page of executions'),
  }),
  execution: get('/v1/executions/{id}', ['operator'], {
    summary: 'The states an execution passed, where it waits and until when, or why it failed',
    params,
    answers: { 200: { description: 'The execution', schema: ExecutionView } },
  }),
  redrive: post('/v1/executions/{id}/redrive', ['operator'], {
    summary: 'Go on from where it failed (within 14 days)',
    again: 'it runs already: 409',
    params,
    answers: {
      202: { description: 'Going on', schema: z.object({ id: ExecutionId }) },
      409: { description: 'Cannot be redriven' },
    },
  }),
  stop: post('/v1/executions/{id}/stop', ['operator'], {
    summary: 'Stop a running execution; what it waits for is not undone',
    again: 'it is stopped already: 409',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    answers: {
      202: { description: 'Stopped', schema: z.object({ id: ExecutionId }) },
      409: { description: 'Not running' },
    },
  }),
  deadEffects: get('/v1/dead-effects', ['operator'], {
    summary: 'What should have followed from a transaction and could not be carried out',
    query: Paging,
    answers: pageOf(DeadEffect, 'A page of them'),
  }),
  replayEffect: post('/v1/dead-effects/{id}/replay', ['operator'], {
    summary: 'Try again',
    again: 'it is dead no more: 404',
    params: z.strictObject({ id: z.string().regex(/^ef_[0-9A-Z]{26}$/) }),
    answers: { 202: { description: 'On its way again', schema: z.object({ id: z.string() }) } },
  }),
});
