import type { Run } from '../execution/run.ts';
import { settle, visitOf } from '../execution/step.ts';
import { isOversized, payloadOf, type Flight, type Payload, type Strand } from '../execution/strand.ts';
import { recordTask, type Visit } from '../execution/visit.ts';
import type { World } from '../execution/world.ts';
import { failed, started, submitted, succeeded } from '../history/task-events.ts';
import type { Call, TaskAnswer, TaskRequest } from '../integrations/integration.ts';
import { oversizedResult } from '../language/errors/data-limit-exceeded.ts';
import type { Failure } from '../language/errors/failure.ts';
import { runtime } from '../language/errors/runtime.ts';
import { describe, type Described } from '../mocks/described.ts';
import type { Reply } from '../mocks/mocks.ts';
import type { Visits } from '../mocks/visits.ts';
import type { Conductor } from './conductor.ts';
import { Delays } from './delays.ts';
import type { Residents } from './residents.ts';
import type { TokenPlace } from './tokens.ts';

interface Landing {
  readonly visit: Visit;
  readonly flight: Flight;
  readonly call: Call;
}

/** Makes a call for real. */
async function made(call: Call, request: TaskRequest): Promise<TaskAnswer> {
  try {
    return await call.start(request);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, error: `${call.resourceType}.SdkClientException`, cause };
  }
}

/** What reported on a task: it may have been too late. */
export type Landed = 'landed' | 'closed' | 'unknown';

export interface TakenTask {
  readonly place: TokenPlace;
  readonly input: string;
}

/** Tasks on their way: handed out after the commit of their scheduling, landed in a change of their own. */
export class Flights {
  readonly #conductor: Conductor;
  readonly #residents: Residents;
  readonly #visits: Visits;
  readonly #world: () => World;
  readonly #delays: Delays;
  #activities: ((activity: string) => void) | undefined;

  constructor(conductor: Conductor, residents: Residents, visits: Visits, world: () => World) {
    this.#conductor = conductor;
    this.#residents = residents;
    this.#visits = visits;
    this.#world = world;
    this.#delays = new Delays(conductor, () => world().clock);
  }

  /** Is told of each activity for which a task has become due. */
  offer(listener: (activity: string) => void): void {
    this.#activities = listener;
  }

  /** The engine ends: what is delayed is handed out anew at its next start. */
  cancelDelays(): void {
    this.#delays.cancel();
  }

  dispatch(run: Run, strand: Strand, flight: Flight): void {
    const place = { execution: run.record.id, strand: strand.id, serial: flight.serial };
    const key = `${run.record.name}-${strand.id}-${flight.serial}`;
    // What the strand is about is read now: it may be elsewhere when the commit is through.
    const described = this.#world().mocks && describe(run, strand, flight);
    const of = { executionArn: run.record.arn, stateMachineArn: run.record.machine };
    this.#conductor.afterCommit(() => void this.#fly({ ...place, ...of, key }, flight, described));
  }

  async #fly(place: Omit<TaskRequest, 'parameters'>, flight: Flight, described?: Described): Promise<void> {
    const call = this.#world().integrations.find(flight.resource);
    if (!call) return;
    this.#conductor.flights++;
    const reply = described && (await this.#mocked(place, described));
    if (reply?.delay !== undefined) await this.#delays.wait(reply.delay);
    if ((!reply || reply.is === 'pass') && flight.activity !== undefined) this.#activities?.(flight.activity);
    else if (!reply || reply.is === 'pass') {
      const answer = await made(call, { ...place, parameters: JSON.parse(flight.parameters) });
      await this.#conductor.persist(() => this.answered(place, answer));
    } else await this.#conductor.persist(() => this.#replied(place, reply));
    this.#conductor.flightEnded();
  }

  #mocked(place: TokenPlace, { call, entered, testCase }: Described): Promise<Reply> | undefined {
    const visit = this.#visits.count(place.execution, call.state, entered);
    return this.#world().mocks?.reply({ ...call, visit }, testCase);
  }

  /** A mock has answered. A result is that of the task as a whole: of its callback, or of the job it waits for. */
  async #replied(place: TokenPlace, reply: Exclude<Reply, { readonly is: 'pass' }>): Promise<Landed> {
    const landing = this.#find(place);
    if (typeof landing === 'string') return landing;
    if (reply.is === 'refuse') return this.#fail(landing, { ...runtime(reply.reason), verbatim: true });
    if (landing.flight.activity !== undefined) this.#taken(landing);
    if (reply.is === 'throw')
      return this.#fail(landing, { error: reply.error, cause: reply.cause, verbatim: true });
    const { output } = reply;
    if (reply.is === 'submit') return this.answered(place, { ok: true, output });
    if (landing.call.pattern === 'request') return this.answered(place, { ok: true, output });
    return this.succeeded(place, payloadOf(output ?? null), { output: {} });
  }

  /** The task that a place names, if it still waits. */
  #find(place: TokenPlace): Landing | 'closed' | 'unknown' {
    const run = this.#residents.load(place.execution);
    if (!run) return 'unknown';
    const strand = run.strands.get(place.strand);
    if (!run.isOpen || strand?.phase.at !== 'task' || strand.phase.flight.serial !== place.serial)
      return 'closed';
    const { flight } = strand.phase;
    const call = this.#world().integrations.find(flight.resource);
    return call ? { visit: visitOf(this.#world(), run, strand), flight, call } : 'unknown';
  }

  /** A request has been answered: with its result, or with what has been submitted and is now waited for. */
  async answered(place: TokenPlace, answer: TaskAnswer): Promise<Landed> {
    const landing = this.#find(place);
    if (typeof landing === 'string') return landing;
    if (!answer.ok) {
      const { error, cause, terminal } = answer;
      return this.#fail(landing, { error, cause, verbatim: true, ...(terminal && { terminal }) });
    }
    const text = JSON.stringify(answer.output ?? null);
    if (landing.call.pattern === 'request')
      return this.#succeed(landing, { value: answer.output ?? null, text });
    this.#submitted(landing, text, answer.child);
    return 'landed';
  }

  #submitted({ visit, flight, call }: Landing, output: string, child?: string): void {
    recordTask(visit, submitted(call, output));
    const waiting: Flight = { ...flight, submitted: true, ...(child !== undefined && { child }) };
    visit.run.update(visit.strand, { phase: { at: 'task', flight: waiting } });
  }

  /** A worker, or the child execution that was waited for, has succeeded. */
  async succeeded(
    place: TokenPlace,
    output: Payload,
    submitted?: { readonly output: unknown; readonly child?: string },
  ): Promise<Landed> {
    const landing = this.#find(place);
    if (typeof landing === 'string') return landing;
    if (submitted && !landing.flight.submitted)
      this.#submitted(landing, JSON.stringify(submitted.output), submitted.child);
    return this.#succeed(landing, output);
  }

  async failed(
    place: TokenPlace,
    failure: Failure,
    submitted?: { readonly output: unknown; readonly child: string },
  ): Promise<Landed> {
    const landing = this.#find(place);
    if (typeof landing === 'string') return landing;
    if (submitted && !landing.flight.submitted)
      this.#submitted(landing, JSON.stringify(submitted.output), submitted.child);
    return this.#fail(landing, failure);
  }

  /** A worker takes an activity's task, if it still waits for one. */
  take(execution: number, strandId: number, workerName: string | undefined): TakenTask | undefined {
    const strand = this.#residents.load(execution)?.strands.get(strandId);
    if (strand?.phase.at !== 'task' || strand.phase.flight.activity === undefined) return undefined;
    const { serial, parameters } = strand.phase.flight;
    const place = { execution, strand: strandId, serial };
    const landing = this.#find(place);
    if (typeof landing === 'string') return undefined;
    this.#taken(landing, workerName);
    return { place, input: parameters };
  }

  #taken({ visit, call, flight }: Landing, workerName?: string): void {
    recordTask(visit, started(call, workerName));
    const { activity: _waited, ...rest } = flight;
    const now = this.#world().clock.now();
    const beat = rest.heartbeatSeconds;
    const taken = { ...rest, ...(beat !== undefined && { heartbeatDue: now + beat * 1_000 }) };
    visit.run.update(visit.strand, { phase: { at: 'task', flight: taken } });
  }

  heartbeat(place: TokenPlace): Landed {
    const landing = this.#find(place);
    if (typeof landing === 'string') return landing;
    const { flight, visit } = landing;
    if (flight.heartbeatSeconds !== undefined) {
      const heartbeatDue = this.#world().clock.now() + flight.heartbeatSeconds * 1_000;
      visit.run.update(visit.strand, { phase: { at: 'task', flight: { ...flight, heartbeatDue } } });
    }
    return 'landed';
  }

  async #succeed(landing: Landing, output: Payload): Promise<Landed> {
    const { visit, call, flight } = landing;
    if (isOversized(output.text)) return this.#fail(landing, oversizedResult(flight.resource));
    recordTask(visit, succeeded(call, output.text));
    await settle(visit, { is: 'done', result: output.value, output: output.value });
    this.#goOn(visit.run);
    return 'landed';
  }

  async #fail({ visit, call }: Landing, failure: Failure): Promise<Landed> {
    recordTask(visit, failed(call, failure.error, failure.cause));
    await settle(visit, { is: 'failed', failure });
    this.#goOn(visit.run);
    return 'landed';
  }

  #goOn(run: Run): void {
    if (run.ready.length > 0) this.#conductor.wake(run);
  }
}
