import type { ClockSetting, TravellingClock } from './clock.ts';
import { close } from './execution/close.ts';
import type { Run } from './execution/run.ts';
import { settle, step, visitOf } from './execution/step.ts';
import { dueOf, type Strand } from './execution/strand.ts';
import type { World } from './execution/world.ts';
import { MAX_EVENTS } from './history/event.ts';
import { Integrations } from './integrations/integration.ts';
import { objectsOf, plugins, servicesOf, type Wiring } from './integrations/plugins.ts';
import { Mocks } from './mocks/mocks.ts';
import { Visits } from './mocks/visits.ts';
import { RUNTIME } from './language/errors/runtime.ts';
import { describe } from './language/diagnostics.ts';
import { parseMachine } from './language/parse.ts';
import type { EngineOptions } from './options.ts';
import { OPERATIONS } from './operations/index.ts';
import type { Services } from './protocol/operation.ts';
import { Alarm } from './scheduler/alarm.ts';
import { Conductor } from './scheduler/conductor.ts';
import { Flights } from './scheduler/flights.ts';
import { Recovery } from './scheduler/recovery.ts';
import { Residents } from './scheduler/residents.ts';
import { Tokens } from './scheduler/tokens.ts';
import { Activities } from './service/activities.ts';
import { Callbacks } from './service/callbacks.ts';
import { Children } from './service/children.ts';
import { Executions } from './service/executions.ts';
import type { House } from './service/house.ts';
import { Machines } from './service/machines.ts';
import { MapData } from './service/map-data.ts';
import { MapRuns } from './service/map-runs.ts';
import { Redrives } from './service/redrives.ts';
import { statusChange } from './service/status-change.ts';
import { Tags } from './service/tags.ts';
import type { ExecutionRecord } from './store/records.ts';
import { Store } from './store/store.ts';
import { Time } from './time/time.ts';

/** Strands advanced before another execution gets its turn. */
const TURN = 64;
/** What a test may do around each commit. */
export interface CommitHooks {
  before?(): void;
  after?(): void;
}

/** Timers taken up at once. */
const DUE_AT_ONCE = 256;

/** Puts the parts together and runs what was at work when the process last ended. */
export class EngineCore {
  readonly services: Services;
  readonly conductor: Conductor;
  readonly #store: Store;
  readonly #hooks: CommitHooks;
  readonly #residents: Residents;
  readonly #alarm: Alarm;
  readonly #world: World;
  readonly #flights: Flights;

  constructor(options: EngineOptions, hooks: CommitHooks = {}) {
    this.#hooks = hooks;
    const { clock } = options;
    const place = { region: options.region ?? 'us-east-1', account: options.account ?? '123456789012' };
    const store = new Store(options.dataDir, {
      seed: options.seed === undefined ? undefined : String(options.seed),
      durability: options.durability,
    });
    this.#store = store;
    const tokens = new Tokens(store.seed);
    const integrations = new Integrations(plugins(options, place.region, this.#own));
    const residents = new Residents(store, (definition) => compile(definition, integrations));
    this.#residents = residents;
    const conductor = new Conductor({
      advance: (run) => this.#advance(run),
      commit: () => this.#commit(),
      committed: () => this.#committed(),
    });
    this.conductor = conductor;
    const visits = new Visits(store.executions);
    const flights = new Flights(conductor, residents, visits, () => this.#world);
    this.#flights = flights;
    this.#alarm = new Alarm(clock, () => this.#ring());

    this.#world = {
      ...{ clock, seed: store.seed, ...place, integrations, watcher: options.watcher },
      mocks: options.mocks && new Mocks(options.mocks),
      tokenFor: (run, strand) =>
        tokens.issue({ execution: run.record.id, strand: strand.id, serial: run.record.nextEvent }),
      dispatch: (run, strand, flight) => flights.dispatch(run, strand, flight),
      hasActivity: (arn) => store.activities.get(arn) !== undefined,
      abandon: (run, flight) => children.abandon(run, flight),
      startMapRun: (run, strand, plan) => mapRuns.start(run, strand, plan),
      abandonMapRun: (arn) => mapRuns.abandon(arn),
      moveMapData: (run, strand) => mapData.dispatch(run, strand),
      closed: (run) => {
        visits.forget(run.record.id);
        children.closed(run);
        statusChanged(run.record);
      },
    };
    const { onStatusChange } = options;
    const statusChanged = (record: ExecutionRecord): void => {
      if (!onStatusChange || record.type === 'EXPRESS') return;
      const change = statusChange(record);
      conductor.afterCommit(() => onStatusChange(change));
    };
    const house: House = {
      clock,
      place,
      store,
      conductor,
      residents,
      flights,
      tokens,
      integrations,
      world: this.#world,
      statusChanged,
    };
    const executions = new Executions(house);
    const machines = new Machines(house);
    const mapRuns = new MapRuns(house, executions);
    const redrives = new Redrives(house, executions, mapRuns);
    const mapData = new MapData(house, mapRuns, objectsOf(options, servicesOf(options, place.region)));
    mapRuns.redriveChild = (arn) => redrives.apply(arn);
    this.#mapRuns = mapRuns;
    const children = new Children(house, executions, machines, mapRuns);
    this.#children = children;
    this.services = {
      house,
      executions,
      machines,
      mapRuns,
      redrives,
      children,
      callbacks: new Callbacks(house),
      activities: new Activities(house),
      tags: new Tags(house),
    };
  }

  readonly #children: Children;
  readonly #mapRuns: MapRuns;

  /** What integrations ask of the engine itself. */
  readonly #own: Wiring = {
    startChild: (wanted) => this.#children.start(wanted),
    operation: (name) => {
      const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
      return operation && ((input) => operation(this.services, input));
    },
  };

  /** The engine's time, where it is the engine's to move. To be had before anything is taken up. */
  time(clock: TravellingClock): Time {
    const kept = this.#store.meta('clock');
    return new Time({
      clock,
      kept: kept === undefined ? undefined : (JSON.parse(kept) as ClockSetting),
      keep: (setting) => this.conductor.change(() => this.#store.setMeta('clock', JSON.stringify(setting))),
      settle: () => this.conductor.idle(),
    });
  }

  /** Takes up what the last process left: strands that were ready run, tasks that were out are handed out again. */
  resume(): void {
    // What runs must be runnable: an engine started without one of its integrations says so at once.
    for (const definition of this.#store.executions.runningDefinitions()) this.#residents.machine(definition);
    new Recovery(this.#store, this.#residents, this.conductor, this.#world).takeUp();
    if (this.#store.machines.deleting().length > 0)
      void this.services.machines.removeDeleted().catch(() => undefined);
    this.#alarm.set(this.#store.executions.nextDue());
  }

  /** When the first state that failed is tried again, if by `until`; both in milliseconds since 1970. */
  nextRetry(until: number): number | undefined {
    return this.#store.executions.nextRetry(until);
  }

  async #advance(run: Run): Promise<void> {
    for (let turn = 0; turn < TURN && run.isOpen; turn++) {
      const id = run.ready.shift();
      if (id === undefined) break;
      const strand = run.strands.get(id);
      if (!strand) continue;
      try {
        await this.#advanceStrand(run, strand);
      } catch (error) {
        // Whatever is wrong with one execution, here a mistake of the engine's own, does not stop the others.
        const cause = `The engine could not go on: ${error instanceof Error ? error.message : String(error)}`;
        if (run.isOpen) close(this.#world, run, { status: 'FAILED', error: RUNTIME, cause }, strand.previous);
      }
      if (run.isFull && run.isOpen) {
        const cause = `The execution reached the maximum number of history events (${MAX_EVENTS}).`;
        close(this.#world, run, { status: 'FAILED', error: RUNTIME, cause }, strand.previous);
      }
    }
  }

  async #advanceStrand(run: Run, strand: Strand): Promise<void> {
    const { phase } = strand;
    const now = this.#world.clock.now();
    if (phase.at === 'ready') return step(this.#world, run, strand);
    if (phase.at === 'retrying' && phase.due <= now) return step(this.#world, run, strand, true);
    // A timer may have found the strand in the store as it was before: what is not due is not woken.
    if ((phase.at !== 'waiting' && phase.at !== 'task') || (dueOf(strand) ?? Infinity) > now) return;
    const visit = visitOf(this.#world, run, strand);
    if (visit.state.wake) await settle(visit, await visit.state.wake(visit));
  }

  #saved: readonly Run[] = [];

  #commit(): void {
    this.#hooks.before?.();
    if (this.conductor.isHalted) return;
    try {
      this.#saved = this.#residents.save();
      this.#mapRuns.save();
      this.#store.db.commit();
    } catch (error) {
      this.#store.db.rollback();
      throw error;
    }
  }

  #committed(): void {
    this.#hooks.after?.();
    if (this.conductor.isHalted) return;
    for (const run of this.#saved) run.saved();
    this.#mapRuns.saved();
    this.#residents.evict();
    this.#alarm.set(this.#store.executions.nextDue());
  }

  /** What has become due is queued, the earliest first. */
  #ring(): void {
    const due = () => {
      const now = this.#world.clock.now();
      for (const id of this.#store.executions.dueExecutions(now, DUE_AT_ONCE)) {
        const run = this.#residents.load(id);
        if (run?.isOpen && run.record.deadline !== null && run.record.deadline <= now)
          close(this.#world, run, { status: 'TIMED_OUT' }, 0);
      }
      for (const { execution, strand } of this.#store.executions.dueStrands(now, DUE_AT_ONCE)) {
        const run = this.#residents.load(execution);
        if (!run?.isOpen || !run.strands.has(strand)) continue;
        run.ready.push(strand);
        this.conductor.wake(run);
      }
    };
    // While the disk fails nothing is taken up; the alarm is set again by the commit that goes through.
    this.conductor.change(due).catch(() => undefined);
  }

  /** Ends as a killed process does: nothing more is committed, answered or handed out. */
  drop(): void {
    if (this.conductor.isHalted) return;
    this.#alarm.set(undefined);
    this.#flights.cancelDelays();
    this.conductor.halt();
    this.#store.close();
  }

  async close(): Promise<void> {
    this.#alarm.set(undefined);
    this.#flights.cancelDelays();
    await this.conductor.close();
    this.#store.close();
  }
}

function compile(definition: string, integrations: Integrations) {
  const { machine, diagnostics } = parseMachine(definition, (arn) => integrations.find(arn));
  // It was accepted once; an engine started without one of its integrations cannot run it.
  if (!machine) throw new Error(describe(diagnostics));
  return machine;
}
