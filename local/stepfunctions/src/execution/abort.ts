import type { Run } from './run.ts';
import type { Strand } from './strand.ts';
import type { Visit } from './visit.ts';

/** Gives up on what one strand waits for outside of the execution. */
function abandon({ world }: Pick<Visit, 'world'>, strand: Strand): void {
  if (strand.phase.at === 'task') world.abandon(strand.phase.flight);
  if (strand.phase.at === 'mapRun') world.abandonMapRun(strand.phase.mapRun);
}

const isOver = ({ phase }: Strand): boolean => phase.at === 'ended' || phase.at === 'failed';

/**
 * Stops every strand below a Parallel or Map but the one that failed: each records the state it was in as aborted,
 * an inline Map's iteration also itself.
 */
export function abortBelow(visit: Pick<Visit, 'world' | 'run'>, parent: number, failed: number): void {
  const { run, world } = visit;
  for (const strand of run.children(parent)) {
    if (isOver(strand) || strand.id === failed) continue;
    abortBelow(visit, strand.id, failed);
    abandon(visit, strand);
    const state = run.stateOf(strand);
    const now = world.clock.now();
    if (strand.phase.at !== 'ready')
      run.update(strand, { previous: run.emit(now, `${state.type}StateAborted`, strand.previous) });
    if (strand.item)
      run.emit(now, 'MapIterationAborted', strand.previous, [
        'mapIterationAbortedEventDetails',
        { name: run.strand(parent).state, index: strand.index },
      ]);
  }
}

/** Gives up on everything an execution waits for: it has been stopped, has timed out, or has failed elsewhere. */
export function abandonAll(visit: { readonly world: Visit['world']; readonly run: Run }): void {
  for (const strand of visit.run.strands.values()) if (!isOver(strand)) abandon(visit, strand);
}
