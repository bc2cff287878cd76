import { failBelow, tellFailed } from '../execution/abort.ts';
import { payloadOf } from '../execution/strand.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluate, evaluateAs, isIntegerFrom, record, type Visit } from '../execution/visit.ts';
import { exceedToleratedFailureThreshold } from './errors/exceed-tolerated-failure-threshold.ts';
import { itemsOf, selected } from './items.ts';
import { PARKED, type Outcome } from './outcome.ts';
import { isExceeded, readTolerance, shownOf, toleranceOf } from './tolerance.ts';
import type { Template } from '../evaluator/template.ts';
import type { Scope } from './machine.ts';
import { readDistributed } from './distributed-map.ts';
import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

/** The iterations of an inline Map that AWS runs at the same time at most. */
const MOST_CONCURRENT = 40;

interface Inline {
  readonly name: string;
  readonly processor: Scope;
  readonly selector: Template | undefined;
}

/** Starts iterations until the limit is reached; each new one hangs from `previous`. */
async function startIterations(visit: Visit, inline: Inline, previous: number): Promise<Outcome> {
  const { run, strand, world } = visit;
  const { phase } = strand;
  if (phase.at !== 'forked' || !phase.items) return PARKED;
  const { items, limit = MOST_CONCURRENT } = phase;
  const fork = run.fork(strand.id);
  while (fork.spawned < items.length && fork.active < limit) {
    const index = fork.spawned;
    const value = items[index];
    const selected =
      inline.selector &&
      (await evaluate(visit, inline.selector, bindingsFor(visit, { item: { index, value } })));
    if (selected && !selected.ok) return { is: 'failed', failure: selected.failure };
    const event = run.emit(world.clock.now(), 'MapIterationStarted', previous, [
      'mapIterationStartedEventDetails',
      { name: inline.name, index },
    ]);
    run.spawn({
      ...{
        parent: strand.id,
        index,
        scope: inline.processor.path,
        item: { value },
        state: inline.processor.startAt,
      },
      ...{
        input: payloadOf(selected ? selected.value : value),
        variables: {},
        previous: event,
        before: event,
      },
      ...{ entered: 0, enteredAt: 0, attempts: [], phase: { at: 'ready' } },
    });
  }
  if (fork.active > 0 || fork.spawned < items.length) return PARKED;
  run.emit(world.clock.now(), 'MapStateSucceeded', strand.previous);
  const outputs = run
    .children(strand.id)
    .flatMap((child) => (child.phase.at === 'ended' ? [child.phase.output.value] : []));
  run.prune(strand.id);
  return { is: 'done', result: outputs, output: outputs };
}

/** Map runs its processor once per item. Inline, the iterations' events stand in the execution's own history. */
export const readMap: StateReader = (name, reader, surroundings) => {
  const processor = reader.object('ItemProcessor');
  if (!processor) {
    reader.diagnostics.schema(`Missing required field 'ItemProcessor'`, reader.location);
    return undefined;
  }
  const config = processor.object('ProcessorConfig');
  const mode = config?.oneOf('Mode', ['INLINE', 'DISTRIBUTED']) ?? 'INLINE';
  if (mode === 'DISTRIBUTED') return readDistributed(name, reader, surroundings, processor, config);
  config?.finish();

  const items = reader.template('Items');
  const selector = reader.template('ItemSelector');
  const concurrency = reader.numeric('MaxConcurrency', { min: 0, max: 99_999_999 });
  const tolerance = readTolerance(reader);
  const scope = surroundings.readScope(processor, `${surroundings.path}[]`, surroundings.visible);
  processor.finish();
  const inline: Inline = { name, processor: scope, selector };
  return {
    ...readShape('Map', name, reader, { recovers: true, inner: [scope] }),
    async perform(visit) {
      const { run, strand, world } = visit;
      const bindings = bindingsFor(visit);
      const list = await itemsOf(visit, items, bindings);
      if (!list.ok) return { is: 'failed', failure: list.failure };
      const asked =
        concurrency &&
        (await evaluateAs(visit, concurrency, bindings, 'MaxConcurrency', 'number', isIntegerFrom(0)));
      if (asked && !asked.ok) return { is: 'failed', failure: asked.failure };
      const tolerated = await toleranceOf(visit, tolerance, bindings);
      if (!tolerated.ok) return { is: 'failed', failure: tolerated.failure };
      if (world.inspect) {
        const texts = await selected(visit, list.value, selector);
        if ('is' in texts) return texts;
        const shown = {
          ...shownOf(asked?.value ?? 0, tolerated.value),
          ...(selector && { afterItemSelector: `[${texts.texts.join(',')}]` }),
        };
        world.inspect({ shown, tolerance: tolerated.value, items: list.value.length });
        return PARKED;
      }
      const started = record(visit, 'MapStateStarted', [
        'mapStateStartedEventDetails',
        { length: list.value.length },
      ]);
      const limit = Math.min(asked?.value || MOST_CONCURRENT, MOST_CONCURRENT);
      run.update(strand, {
        phase: {
          ...{ at: 'forked', started, items: list.value, limit },
          ...(tolerated.value && { tolerated: tolerated.value }),
        },
      });
      return startIterations(visit, inline, started);
    },
    childEnded(visit, child) {
      const { run, strand, world } = visit;
      const { previous, index } = run.strand(child);
      const succeeded = run.emit(world.clock.now(), 'MapIterationSucceeded', previous, [
        'mapIterationSucceededEventDetails',
        { name, index },
      ]);
      run.update(strand, { previous: succeeded });
      // The next iteration hangs from the last event inside the one that made room for it (recorded).
      return startIterations(visit, inline, previous);
    },
    childFailed(visit, child, failure) {
      const { run, strand } = visit;
      const { phase } = strand;
      const { previous } = run.strand(child);
      const tolerated = phase.at === 'forked' && phase.items ? phase.tolerated : undefined;
      if (phase.at === 'forked' && tolerated) {
        const lost = run.fork(strand.id).failed;
        if (!isExceeded(tolerated, lost, phase.items?.length ?? 0)) {
          tellFailed(visit, run.strand(child));
          run.update(strand, { previous });
          return startIterations(visit, inline, previous);
        }
      }
      failBelow(visit, child);
      // What follows, MapStateFailed or a new start, hangs from the iteration's last event too (recorded).
      run.update(strand, { previous });
      return { is: 'failed', failure: tolerated ? exceedToleratedFailureThreshold() : failure };
    },
  };
};
