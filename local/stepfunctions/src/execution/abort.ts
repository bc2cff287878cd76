import type { StateType } from '../language/machine.ts';
import type { Run } from './run.ts';
import type { Strand } from './strand.ts';
import type { Visit } from './visit.ts';

/** Gives up on what one strand waits for outside of the execution. */
function abandon({ world, run }: Pick<Visit, 'world' | 'run'>, strand: Strand): void {
  if (strand.phase.at === 'task') world.abandon(run, strand.phase.flight);
  if (strand.phase.at === 'mapRun') world.abandonMapRun(strand.phase.mapRun);
}

const isOver = ({ phase }: Strand): boolean => phase.at === 'ended' || phase.at === 'failed';

/** The states whose being cut short AWS has an event for. */
const ABORTED: ReadonlySet<StateType> = new Set(['Task', 'Wait', 'Parallel', 'Map']);

/**
 * One strand below a Parallel or Map has failed: the others are stopped. Each tells of itself in the order of branches
 * or iterations, and everything hangs from the last event of the one that failed (recorded).
 */
export function failBelow(visit: Visit, failed: number): void {
  const { previous } = visit.run.strand(failed);
  for (const strand of visit.run.children(visit.strand.id)) {
    if (strand.id === failed) tellFailed(visit, strand);
    else if (!isOver(strand)) abort(visit, visit.strand.state, strand, previous);
  }
}

/** A task that failed has no StateFailed event of its own: within a branch or iteration it is aborted (recorded). */
export function tellFailed({ run, strand: parent, world }: Visit, strand: Strand): void {
  const now = world.clock.now();
  if (strand.item)
    run.emit(now, 'MapIterationFailed', strand.previous, [
      'mapIterationFailedEventDetails',
      { name: parent.state, index: strand.index },
    ]);
  if (run.stateOf(strand).type === 'Task') run.emit(now, 'TaskStateAborted', strand.previous);
}

function abort(visit: Pick<Visit, 'world' | 'run'>, name: string, strand: Strand, previous: number): void {
  const { run, world } = visit;
  abandon(visit, strand);
  const now = world.clock.now();
  const state = run.stateOf(strand);
  if (strand.item)
    run.emit(now, 'MapIterationAborted', previous, [
      'mapIterationAbortedEventDetails',
      { name, index: strand.index },
    ]);
  for (const child of run.children(strand.id))
    if (!isOver(child)) abort(visit, strand.state, child, previous);
  if (strand.phase.at !== 'ready' && ABORTED.has(state.type))
    run.update(strand, { previous: run.emit(now, `${state.type}StateAborted`, previous) });
}

/** Gives up on everything an execution waits for: it has been stopped, has timed out, or has failed elsewhere. */
export function abandonAll(visit: { readonly world: Visit['world']; readonly run: Run }): void {
  for (const strand of visit.run.strands.values()) if (!isOver(strand)) abandon(visit, strand);
}
