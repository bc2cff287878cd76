import type { StateType } from '../language/machine.ts';
import type { Extras, Visit } from './visit.ts';

const RETRIED: ReadonlySet<StateType> = new Set(['Task', 'Map', 'Parallel']);

const iso = (ms: number): string => new Date(ms).toISOString();

/** `$states.context`. https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html */
export function contextOf(
  { world, run, strand, state }: Visit,
  extras: Extras,
): Readonly<Record<string, unknown>> {
  const { record } = run;
  const retries = strand.attempts.reduce((sum, attempts) => sum + attempts, 0);
  const item = extras.item ?? iterationOf({ run, strand });
  return {
    Execution: {
      Id: record.arn,
      Input: run.input.value,
      StartTime: iso(record.started),
      Name: record.name,
      RoleArn: record.role,
      RedriveCount: record.redrives,
      ...(record.redriven !== null && { RedriveTime: iso(record.redriven) }),
    },
    StateMachine: { Id: record.machine, Name: record.machine.split(':').slice(6).join(':') },
    State: {
      Name: strand.state,
      EnteredTime: iso(strand.enteredAt),
      // Present for what can be retried and not, for instance, in Pass (recorded against AWS).
      ...(RETRIED.has(state.type) && { RetryCount: retries }),
    },
    ...(extras.token !== undefined && { Task: { Token: extras.token } }),
    ...(item && { Map: { Item: { Index: item.index, Value: item.value } } }),
    ...world.context,
  };
}

/** The nearest enclosing iteration. */
function iterationOf({
  run,
  strand,
}: Pick<Visit, 'run' | 'strand'>): { index: number; value: unknown } | undefined {
  if (strand.item) return { index: strand.index, value: strand.item.value };
  return strand.parent === undefined ? undefined : iterationOf({ run, strand: run.strand(strand.parent) });
}
