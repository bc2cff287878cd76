import type { Template } from '../evaluator/template.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluate, evaluateAs, isIntegerFrom, momentFor, record, type Visit } from '../execution/visit.ts';
import type { MapRunPlan } from '../execution/world.ts';
import { readItemReader } from './item-reader.ts';
import { itemsOf, selected } from './items.ts';
import { readResultWriter } from './result-writer.ts';
import { PARKED, type Outcome } from './outcome.ts';
import { uuid } from '../evaluator/moment.ts';
import type { State } from './machine.ts';
import type { Reader } from './reader.ts';
import type { Surroundings } from './state-reader.ts';
import { readShape } from './shape.ts';
import { readTolerance, shownOf, toleranceOf } from './tolerance.ts';

/** AWS's bounds on a child execution's input: what a state may pass on. */
const MOST_BYTES = 262_144;
const LABEL = /^[^\s?*<>{}[\]:;,\\|^~$#%&`"\p{Cc}]{1,40}$/u;

interface Batcher {
  readonly input: Template | undefined;
  readonly items: Template | undefined;
  readonly bytes: Template | undefined;
}

function readBatcher(reader: Reader | undefined): Batcher | undefined {
  if (!reader) return undefined;
  const batcher = {
    input: reader.template('BatchInput'),
    items: reader.numeric('MaxItemsPerBatch', { min: 1, max: 10_000_000 }),
    bytes: reader.numeric('MaxInputBytesPerBatch', { min: 1, max: MOST_BYTES }),
  };
  if (!batcher.items && !batcher.bytes)
    reader.diagnostics.schema(`'MaxItemsPerBatch' or 'MaxInputBytesPerBatch' is required`, reader.location);
  reader.finish();
  return batcher;
}

interface Batches {
  readonly inputs: readonly string[];
  readonly sizes: readonly number[];
}

/** Puts as many items into each child's input as the limits allow. */
function batchesOf(
  items: readonly string[],
  batchInput: string | undefined,
  most: number,
  bytes: number,
): Batches {
  const inputs: string[] = [];
  const sizes: number[] = [];
  const frame = (texts: readonly string[]) =>
    `{${batchInput === undefined ? '' : `"BatchInput":${batchInput},`}"Items":[${texts.join(',')}]}`;
  let batch: string[] = [];
  let size = Buffer.byteLength(frame([]));
  const empty = size;
  const close = () => {
    inputs.push(frame(batch));
    sizes.push(batch.length);
    batch = [];
    size = empty;
  };
  for (const item of items) {
    const weight = Buffer.byteLength(item) + 1;
    if (batch.length > 0 && (batch.length >= most || size + weight > bytes)) close();
    batch.push(item);
    size += weight;
  }
  if (batch.length > 0) close();
  return { inputs, sizes };
}

/** A Map whose iterations are executions of their own: they see no variables, and publish no events in the parent. */
export function readDistributed(
  name: string,
  reader: Reader,
  { path, readScope, resources }: Surroundings,
  processor: Reader,
  config: Reader | undefined,
): State<Visit> {
  const type = config?.oneOf('ExecutionType', ['STANDARD', 'EXPRESS']);
  if (config && !type) config.schema('ExecutionType', `Missing required field 'ExecutionType'`);
  config?.finish();
  const hasObjects = resources('arn:aws:states:::aws-sdk:s3:getObject') !== undefined;
  const itemReader = readItemReader(reader, hasObjects);
  const resultWriter = readResultWriter(reader, hasObjects);
  if (itemReader && reader.has('Items'))
    reader.schema('Items', "'Items' and 'ItemReader' exclude each other");
  const items = reader.template('Items');
  const selector = reader.template('ItemSelector');
  const batcher = readBatcher(reader.object('ItemBatcher'));
  const concurrency = reader.numeric('MaxConcurrency', { min: 0, max: 99_999_999 });
  const tolerance = readTolerance(reader);
  const label = reader.text('Label');
  if (label !== undefined && !LABEL.test(label))
    reader.schema('Label', 'A label has 1 to 40 characters, without wildcards and the like');
  // A distributed Map's processor sees none of the variables around it.
  const scope = readScope(processor, `${path}[]`, new Set());
  processor.finish();

  const used = label ?? (name.replace(/[^A-Za-z0-9-]/g, '').slice(0, 40) || 'Map');
  const started = (visit: Visit): string => {
    const prefix = visit.run.record.machine.replace(':stateMachine:', ':mapRun:');
    const arn = `${prefix}/${used}:${uuid(momentFor(visit).chance())}`;
    record(visit, 'MapRunStarted', ['mapRunStartedEventDetails', { mapRunArn: arn }]);
    return arn;
  };
  const start = ({ run, strand, world }: Visit, arn: string, plan: Omit<MapRunPlan, 'arn'>): Outcome => {
    run.update(strand, { phase: { at: 'mapRun', mapRun: arn } });
    world.startMapRun(run, strand, { ...plan, arn });
    return PARKED;
  };
  const planOf = async (
    visit: Visit,
    list: readonly unknown[],
  ): Promise<Omit<MapRunPlan, 'arn'> | Outcome> => {
    const bindings = bindingsFor(visit);
    const limit = concurrency
      ? await evaluateAs(visit, concurrency, bindings, 'MaxConcurrency', 'number', isIntegerFrom(0))
      : { ok: true as const, value: 0 };
    if (!limit.ok) return { is: 'failed', failure: limit.failure };
    const tolerated = await toleranceOf(visit, tolerance, bindings);
    if (!tolerated.ok) return { is: 'failed', failure: tolerated.failure };
    const results = await resultWriter?.(visit);
    if (results && 'is' in results) return results;
    const texts = await selected(visit, list, selector);
    if ('is' in texts) return texts;
    const batches = batcher
      ? await batched(visit, texts.texts, batcher)
      : { inputs: texts.texts, sizes: texts.texts.map(() => 1) };
    if ('is' in batches) return batches;
    return {
      ...{ label: used, scope: scope.path, ...batches, maxConcurrency: limit.value, results },
      toleratedCount: tolerated.value?.count,
      toleratedPercentage: tolerated.value?.percentage,
      type: type ?? 'STANDARD',
    };
  };

  const inspected = async (visit: Visit, list: readonly unknown[]): Promise<Outcome> => {
    const plan = await planOf(visit, list);
    if ('is' in plan) return plan;
    const texts = await selected(visit, list, selector);
    if ('is' in texts) return texts;
    const { toleratedCount: count, toleratedPercentage: percentage } = plan;
    const tolerance = {
      ...(count !== undefined && { count }),
      ...(percentage !== undefined && { percentage }),
    };
    const shown = {
      ...shownOf(plan.maxConcurrency, tolerance),
      ...(selector && { afterItemSelector: `[${texts.texts.join(',')}]` }),
      ...(batcher && { afterItemBatcher: `[${plan.inputs.join(',')}]` }),
    };
    visit.world.inspect?.({ shown, tolerance, items: list.length });
    return PARKED;
  };

  return {
    ...readShape('Map', name, reader, { recovers: true, inner: [scope] }),
    ...(resultWriter && { writesResults: true as const }),
    async perform(visit): Promise<Outcome> {
      const { run, strand, world } = visit;
      if (itemReader) {
        const source = await itemReader(visit);
        if ('is' in source) return source;
        if (world.inspect) return inspected(visit, world.read ?? []);
        // Nothing is counted yet (recorded).
        record(visit, 'MapStateStarted', ['mapStateStartedEventDetails', { length: 0 }]);
        run.update(strand, { phase: { at: 'mapRun', mapRun: started(visit), reading: source } });
        world.moveMapData(run, strand);
        return PARKED;
      }
      const list = await itemsOf(visit, items, bindingsFor(visit));
      if (!list.ok) return { is: 'failed', failure: list.failure };
      if (world.inspect) return inspected(visit, list.value);
      // Started, the Map evaluates the rest (recorded).
      record(visit, 'MapStateStarted', ['mapStateStartedEventDetails', { length: list.value.length }]);
      const plan = await planOf(visit, list.value);
      return 'is' in plan ? plan : start(visit, started(visit), plan);
    },
    async itemsRead(visit, list): Promise<Outcome> {
      const { phase } = visit.strand;
      if (phase.at !== 'mapRun') return PARKED;
      const plan = await planOf(visit, list);
      return 'is' in plan ? plan : start(visit, phase.mapRun, plan);
    },
  };
}

async function batched(visit: Visit, texts: readonly string[], batcher: Batcher): Promise<Batches | Outcome> {
  const bindings = bindingsFor(visit);
  const limit = async (template: Template | undefined, field: string) =>
    template
      ? evaluateAs(visit, template, bindings, `ItemBatcher/${field}`, 'number', isIntegerFrom(1))
      : { ok: true as const, value: Infinity };
  const most = await limit(batcher.items, 'MaxItemsPerBatch');
  if (!most.ok) return { is: 'failed', failure: most.failure };
  const bytes = await limit(batcher.bytes, 'MaxInputBytesPerBatch');
  if (!bytes.ok) return { is: 'failed', failure: bytes.failure };
  const input = batcher.input && (await evaluate(visit, batcher.input, bindings));
  if (input && !input.ok) return { is: 'failed', failure: input.failure };
  return batchesOf(
    texts,
    input && JSON.stringify(input.value),
    most.value,
    Math.min(bytes.value, MOST_BYTES),
  );
}
