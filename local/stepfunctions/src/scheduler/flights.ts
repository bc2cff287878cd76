import type { Run } from '../execution/run.ts';
import { settle, visitOf } from '../execution/step.ts';
import { isOversized, type Flight, type Payload, type Strand } from '../execution/strand.ts';
import { record, type Visit } from '../execution/visit.ts';
import type { World } from '../execution/world.ts';
import { NOT_TRUNCATED } from '../history/event.ts';
import type { Call, TaskAnswer } from '../integrations/integration.ts';
import { oversizedResult } from '../language/errors/data-limit-exceeded.ts';
import type { Failure } from '../language/errors/failure.ts';
import { StoreFailure } from '../store/database.ts';
import type { Conductor } from './conductor.ts';
import type { Residents } from './residents.ts';
import type { TokenPlace } from './tokens.ts';

interface Landing {
  readonly visit: Visit;
  readonly flight: Flight;
  readonly call: Call;
}

/** What reported on a task: it may have been too late. */
export type Landed = 'landed' | 'closed' | 'unknown';

/** Tasks on their way: handed out after the commit of their scheduling, landed in a change of their own. */
export class Flights {
  readonly #conductor: Conductor;
  readonly #residents: Residents;
  readonly #world: () => World;

  constructor(conductor: Conductor, residents: Residents, world: () => World) {
    this.#conductor = conductor;
    this.#residents = residents;
    this.#world = world;
  }

  dispatch(run: Run, strand: Strand, flight: Flight): void {
    const place = { execution: run.record.id, strand: strand.id, serial: flight.serial };
    const key = `${run.record.name}-${strand.id}-${flight.serial}`;
    this.#conductor.afterCommit(() => void this.#fly(place, key, flight));
  }

  async #fly(place: TokenPlace, key: string, flight: Flight): Promise<void> {
    const call = this.#world().integrations.find(flight.resource);
    if (!call) return;
    this.#conductor.flights++;
    let answer: TaskAnswer;
    try {
      answer = await call.start({ ...place, key, parameters: JSON.parse(flight.parameters) });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      answer = { ok: false, error: `${call.resourceType}.SdkClientException`, cause };
    }
    await this.#report(place, answer);
    this.#conductor.flightEnded();
  }

  /** While the disk refuses the answer waits. An engine that has closed hands the task out again at its next start. */
  async #report(place: TokenPlace, answer: TaskAnswer): Promise<void> {
    while (!this.#conductor.isClosed) {
      try {
        await this.#conductor.change(() => this.answered(place, answer));
        return;
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
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
    if (!answer.ok) return this.#fail(landing, { error: answer.error, cause: answer.cause, verbatim: true });
    const text = JSON.stringify(answer.output ?? null);
    if (landing.call.pattern === 'request')
      return this.#succeed(landing, { value: answer.output ?? null, text });
    this.#submitted(landing, text, answer.child);
    return 'landed';
  }

  #submitted({ visit, flight, call }: Landing, output: string, child?: string): void {
    const { resourceType, resource } = call;
    record(visit, 'TaskSubmitted', [
      'taskSubmittedEventDetails',
      { resourceType, resource, output, outputDetails: NOT_TRUNCATED },
    ]);
    const submitted: Flight = { ...flight, submitted: true, ...(child !== undefined && { child }) };
    visit.run.update(visit.strand, { phase: { at: 'task', flight: submitted } });
  }

  /** A worker, or the child execution that was waited for, has succeeded. */
  async succeeded(
    place: TokenPlace,
    output: Payload,
    submitted?: { readonly output: unknown; readonly child: string },
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
    const { resourceType, resource } = call;
    if (isOversized(output.text)) return this.#fail(landing, oversizedResult(flight.resource));
    record(visit, 'TaskSucceeded', [
      'taskSucceededEventDetails',
      { resourceType, resource, output: output.text, outputDetails: NOT_TRUNCATED },
    ]);
    await settle(visit, { is: 'done', result: output.value, output: output.value });
    this.#goOn(visit.run);
    return 'landed';
  }

  async #fail({ visit, call }: Landing, failure: Failure): Promise<Landed> {
    const { resourceType, resource } = call;
    const { error, cause } = failure;
    record(visit, 'TaskFailed', [
      'taskFailedEventDetails',
      { resourceType, resource, ...(error !== null && { error }), ...(cause !== null && { cause }) },
    ]);
    await settle(visit, { is: 'failed', failure });
    this.#goOn(visit.run);
    return 'landed';
  }

  #goOn(run: Run): void {
    if (run.ready.length > 0) this.#conductor.wake(run);
  }
}
