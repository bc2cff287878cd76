import type { Template } from '../evaluator/template.ts';
import type { Flight } from '../execution/strand.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluate, evaluateAs, isIntegerFrom, recordTask, type Visit } from '../execution/visit.ts';
import { scheduled, started, timedOut } from '../history/task-events.ts';
import { PARKED, type Outcome } from './outcome.ts';
import { runtime } from './errors/runtime.ts';
import { heartbeatTimeout } from './errors/heartbeat-timeout.ts';
import { timeout } from './errors/timeout.ts';
import { wayOut } from '../integrations/unwired.ts';
import { isFields } from './reader.ts';
import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

async function seconds(
  visit: Visit,
  template: Template | undefined,
  place: string,
): Promise<number | undefined | Outcome> {
  if (!template) return undefined;
  const value = await evaluateAs(visit, template, bindingsFor(visit), place, 'number', isIntegerFrom(1));
  return value.ok ? value.value : { is: 'failed', failure: value.failure };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const hint = (resource: string): string => {
  const way = wayOut(resource);
  return way === undefined ? '' : `: ${way}`;
};

/** Task hands its arguments to an integration and waits: for the answer, for a callback, or for a child's end. */
export const readTask: StateReader = (name, reader, { resources }) => {
  const resource = reader.requiredText('Resource') ?? '';
  const call = resources(resource);
  if (resource && !call)
    reader.diagnostics.unsupported(
      `The resource '${resource}' is not supported by this engine${hint(resource)}`,
      reader.at('Resource'),
    );
  const args = reader.template('Arguments');
  const given = reader.raw('Arguments');
  if (call && (isFields(given) || given === undefined))
    for (const required of call.required)
      if (!isFields(given) || !Object.hasOwn(given, required))
        reader.schema('Arguments', `The field '${required}' is required but was missing`);
  for (const name of call?.accepts && isFields(given) ? Object.keys(given) : [])
    if (!call?.accepts?.includes(name))
      reader.schema('Arguments', `The field '${name}' is not supported by Step Functions`);
  const timeoutSeconds = reader.numeric('TimeoutSeconds', { min: 1, max: 99_999_999 });
  const heartbeatSeconds = reader.numeric('HeartbeatSeconds', { min: 1, max: 99_999_999 });
  if (
    timeoutSeconds?.kind === 'constant' &&
    heartbeatSeconds?.kind === 'constant' &&
    Number(heartbeatSeconds.value) >= Number(timeoutSeconds.value)
  )
    reader.schema('HeartbeatSeconds', 'HeartbeatSeconds must be smaller than TimeoutSeconds');
  const credentials = reader.object('Credentials');
  const role = credentials?.template('RoleArn');
  if (credentials && !role) reader.schema('Credentials', `Missing required field 'RoleArn'`);
  credentials?.finish();

  return {
    ...readShape('Task', name, reader, { recovers: true }),
    resource,
    async perform(visit) {
      if (!call) return PARKED;
      const { run, strand, world } = visit;
      const limit = await seconds(visit, timeoutSeconds, 'TimeoutSeconds');
      if (typeof limit === 'object') return limit;
      const beat = await seconds(visit, heartbeatSeconds, 'HeartbeatSeconds');
      if (typeof beat === 'object') return beat;
      // Told, and no more: permissions are not checked here.
      const worn =
        role && (await evaluateAs(visit, role, bindingsFor(visit), 'Credentials/RoleArn', 'string', isText));
      if (worn && !worn.ok) return { is: 'failed', failure: worn.failure };
      // A worker gets an activity's token; the task itself does not know it.
      const token =
        call.pattern === 'callback' && call.kind !== 'activity' ? world.tokenFor(run, strand) : undefined;
      const filled = args
        ? await evaluate(visit, args, bindingsFor(visit, token === undefined ? {} : { token }))
        : { ok: true as const, value: strand.input.value };
      if (!filled.ok) return { is: 'failed', failure: filled.failure };

      if (call.kind === 'activity' && !world.hasActivity(resource))
        return { is: 'failed', failure: { ...runtime('The activity ARN does not exist.'), verbatim: true } };

      const parameters = JSON.stringify(filled.value);
      const limits = { timeoutSeconds: limit, heartbeatSeconds: beat };
      const serial = recordTask(
        visit,
        scheduled(call, { arn: resource, region: world.region, parameters, ...limits, role: worn?.value }),
      );
      // An activity's task starts when a worker comes for it, and so does its heartbeat.
      const isOut = call.kind !== 'activity';
      if (isOut) recordTask(visit, started(call));
      const now = world.clock.now();
      const flight: Flight = {
        ...{ serial, resource, parameters },
        ...(token !== undefined && { token }),
        ...(limit !== undefined && { deadline: now + limit * 1_000 }),
        ...(beat !== undefined && { heartbeatSeconds: beat }),
        ...(beat !== undefined && isOut && { heartbeatDue: now + beat * 1_000 }),
        ...(!isOut && { activity: resource }),
      };
      run.update(strand, { phase: { at: 'task', flight } });
      world.dispatch(run, strand, flight);
      return PARKED;
    },
    wake(visit) {
      const { strand, world } = visit;
      if (strand.phase.at !== 'task' || !call) return PARKED;
      const { flight } = strand.phase;
      const expired = flight.deadline !== undefined && flight.deadline <= world.clock.now();
      const failure = expired ? timeout() : heartbeatTimeout();
      world.abandon(visit.run, flight);
      recordTask(visit, timedOut(call, failure.error));
      return { is: 'failed', failure };
    },
  };
};
