import * as z from 'zod';
import { Paging } from '../../platform/http/request.ts';
import { routes } from '../../platform/http/route.ts';
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
  executions: {
    method: 'GET',
    path: '/v1/executions',
    roles: ['operator'],
    summary: 'Executions of one machine, newest first',
    query: Paging.extend({
      machine: z.string().regex(/^[a-z][a-z-]{0,60}$/),
      status: ExecutionStatus.optional(),
    }),
    answers: {
      200: {
        description: 'A page of executions',
        schema: z.object({ items: z.array(ExecutionSummary), cursor: z.string().optional() }),
      },
    },
  },
  execution: {
    method: 'GET',
    path: '/v1/executions/{id}',
    roles: ['operator'],
    summary: 'The states an execution passed, where it waits and until when, or why it failed',
    params,
    answers: { 200: { description: 'The execution', schema: ExecutionView } },
  },
  redrive: {
    method: 'POST',
    path: '/v1/executions/{id}/redrive',
    roles: ['operator'],
    summary: 'Go on from where it failed (within 14 days)',
    params,
    answers: { 202: { description: 'Going on' }, 409: { description: 'Cannot be redriven' } },
  },
  stop: {
    method: 'POST',
    path: '/v1/executions/{id}/stop',
    roles: ['operator'],
    summary: 'Stop a running execution; what it waits for is not undone',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    answers: { 202: { description: 'Stopped' }, 409: { description: 'Not running' } },
  },
  deadEffects: {
    method: 'GET',
    path: '/v1/dead-effects',
    roles: ['operator'],
    summary: 'What should have followed from a transaction and could not be carried out',
    query: Paging,
    answers: {
      200: {
        description: 'A page of them',
        schema: z.object({ items: z.array(DeadEffect), cursor: z.string().optional() }),
      },
    },
  },
  replayEffect: {
    method: 'POST',
    path: '/v1/dead-effects/{id}/replay',
    roles: ['operator'],
    summary: 'Try again',
    params: z.strictObject({ id: z.string().regex(/^ef_[0-9A-Z]{26}$/) }),
    answers: { 202: { description: 'On its way again' } },
  },
});
