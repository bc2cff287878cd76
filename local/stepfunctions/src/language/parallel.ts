import { failBelow } from '../execution/abort.ts';
import { payloadOf } from '../execution/strand.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluate, record } from '../execution/visit.ts';
import { PARKED } from './outcome.ts';
import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

/** Parallel runs its branches side by side on one input; its result is the list of their outputs. */
export const readParallel: StateReader = (name, reader, { path, visible, readScope }) => {
  const args = reader.template('Arguments');
  const readers = reader.objects('Branches');
  if (readers.length === 0) reader.schema('Branches', 'Expected a non-empty array');
  const branches = readers.map((branch, index) => {
    const scope = readScope(branch, `${path}[${index}]`, visible);
    branch.finish();
    return scope;
  });
  return {
    ...readShape('Parallel', name, reader, { recovers: true, inner: branches }),
    async perform(visit) {
      const { run, strand, world } = visit;
      const filled = args ? await evaluate(visit, args, bindingsFor(visit)) : undefined;
      if (filled && !filled.ok) return { is: 'failed', failure: filled.failure };
      const input = filled ? payloadOf(filled.value) : strand.input;
      if (world.inspect) {
        world.inspect({ shown: filled ? { afterArguments: input.text } : {} });
        return PARKED;
      }
      const started = record(visit, 'ParallelStateStarted');
      run.update(strand, { phase: { at: 'forked', started } });
      branches.forEach((scope, index) =>
        run.spawn({
          ...{ parent: strand.id, index, scope: scope.path, item: undefined, state: scope.startAt, input },
          ...{ variables: {}, previous: started, before: started, entered: 0, enteredAt: 0, attempts: [] },
          phase: { at: 'ready' },
        }),
      );
      return PARKED;
    },
    childEnded(visit, child) {
      const { run, strand, world } = visit;
      if (run.fork(strand.id).active > 0) return PARKED;
      const { previous } = run.strand(child);
      run.emit(world.clock.now(), 'ParallelStateSucceeded', previous);
      const outputs = run
        .children(strand.id)
        .map(({ phase }) => (phase.at === 'ended' ? phase.output.value : null));
      run.prune(strand.id);
      // ParallelStateExited hangs from the last branch's last event, beside ParallelStateSucceeded (recorded).
      run.update(strand, { previous });
      return { is: 'done', result: outputs, output: outputs };
    },
    childFailed(visit, child, failure) {
      const { run, strand } = visit;
      const { previous } = run.strand(child);
      failBelow(visit, child);
      run.update(strand, { previous });
      return { is: 'failed', failure };
    },
  };
};
