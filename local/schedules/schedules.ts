import type { DatabaseSync } from 'node:sqlite';
import { instantOf } from '../../functions/law/instant.ts';
import { InFlight, type Part } from '../idle.ts';
import type { Clock } from '@liban/stepfunctions';
import { schedule } from '../template/kinds/workflow.ts';
import type { Plan } from '../template/plan.ts';
import type { Quiet } from './quiet.ts';
import { recurrence, type Recurrence } from './expression.ts';

export interface SchedulePlan {
  readonly name: string;
  readonly recurrence: Recurrence;
  readonly target: string;
  readonly input: string;
}

export const schedulesOf = (plan: Plan): readonly SchedulePlan[] =>
  plan
    .of(schedule)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ name, properties }) => ({
      name,
      recurrence: recurrence(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
      target: properties.Target.Arn,
      input: properties.Target.Input ?? '{}',
    }));

export interface SchedulesOptions {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly plans: readonly SchedulePlan[];
  /** Which runs would find nothing. */
  readonly quiet: Pick<Quiet, 'holds' | 'begins'>;
  /** Under the same name again, it must not run twice. */
  fire(target: string, name: string, input: string): Promise<void>;
  report(error: unknown): void;
}

export interface Schedules extends Part {
  close(): Promise<void>;
}

/**
 * Fires schedules on the runtime's clock. A firing counts once its target has it; one that a stop kept from happening
 * is made up at the next start, once however many were missed.
 */
export const startSchedules = ({
  database,
  clock,
  plans,
  quiet,
  fire,
  report,
}: SchedulesOptions): Schedules => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS schedule (name TEXT PRIMARY KEY, made INTEGER NOT NULL, last INTEGER NOT NULL) STRICT',
  );
  const insert = database.prepare('INSERT OR IGNORE INTO schedule (name, made, last) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT made, last FROM schedule WHERE name = ?');
  const update = database.prepare('UPDATE schedule SET last = ? WHERE name = ?');
  const work = new InFlight();
  const cancels = new Map<string, () => void>();

  const appoint = (plan: SchedulePlan, made: number, after: number): void => {
    const due = plan.recurrence.next(after, made);
    if (due === undefined) return;
    cancels.set(
      plan.name,
      clock.at(due, () => void work.track(() => happen(plan, made, due)).catch(report)),
    );
  };

  const happen = async (plan: SchedulePlan, made: number, due: number): Promise<void> => {
    // Of several that were missed, the last one stands for all.
    let latest = due;
    for (let next = plan.recurrence.next(due, made); next !== undefined && next <= clock.now();) {
      latest = next;
      next = plan.recurrence.next(next, made);
    }
    appoint(plan, made, latest);
    if (!quiet.holds(plan.target, latest)) {
      quiet.begins(plan.target);
      await fire(plan.target, nameOf(plan, latest), contextual(plan.input, latest));
    }
    update.run(latest, plan.name);
  };

  for (const plan of plans) {
    insert.run(plan.name, clock.now(), clock.now());
    const { made, last } = select.get(plan.name) ?? {};
    appoint(plan, Number(made), Number(last));
  }
  return {
    get busy() {
      return work.busy;
    },
    idle: () => work.idle(),
    close: async () => {
      for (const cancel of cancels.values()) cancel();
      await work.idle();
    },
  };
};

/** An execution's name: the same firing never gets two. */
const nameOf = ({ name }: SchedulePlan, due: number): string =>
  `${name.slice(0, 60)}-${instantOf(due).replaceAll(/[-:]|\.\d+/g, '')}`;

/** The keywords a target's input may have (EventBridge Scheduler, "Adding context attributes"). */
const contextual = (input: string, due: number): string =>
  input.replaceAll('<aws.scheduler.scheduled-time>', instantOf(due).replace(/\.\d+Z$/, 'Z'));
