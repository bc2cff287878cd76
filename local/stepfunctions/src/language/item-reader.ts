import type { Template } from '../evaluator/template.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluate, evaluateAs, isIntegerFrom, type Visit } from '../execution/visit.ts';
import {
  DELIMITERS,
  INPUT_TYPES,
  MANIFEST_TYPES,
  MOST_ITEMS,
  type CsvRules,
  type ItemSource,
} from '../integrations/objects/items.ts';
import type { Outcome } from './outcome.ts';
import { isFields, type Reader } from './reader.ts';

const RESOURCE = /^arn:aws[a-z-]*:states:::s3:(getObject|listObjectsV2)$/;

/** Right for AWS, and of no use to an engine that was told of no S3. */
export const noObjects = (field: string): string =>
  `${field} needs an S3: give this engine a folder (--objects) or an endpoint (--endpoint s3=http://…)`;

/** What the reader says once its expressions are evaluated. */
export type ItemReader = (visit: Visit) => Promise<ItemSource | Outcome>;

/**
 * Where a distributed Map's items come from.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
 */
export function readItemReader(parent: Reader, hasObjects: boolean): ItemReader | undefined {
  const reader = parent.object('ItemReader');
  if (!reader) return undefined;
  const resource = reader.requiredText('Resource') ?? '';
  const action = RESOURCE.exec(resource)?.[1] as ItemSource['action'] | undefined;
  if (resource && !action)
    reader.schema('Resource', 'Value should be one of the following: [s3:getObject, s3:listObjectsV2]');
  if (!hasObjects) reader.diagnostics.unsupported(noObjects('ItemReader'), reader.at('Resource'));
  const args = reader.template('Arguments');
  if (!args) reader.diagnostics.schema(`Missing required field 'Arguments'`, reader.location);
  needed(reader, action === 'getObject' ? ['Bucket', 'Key'] : ['Bucket']);
  const config = readConfig(reader.object('ReaderConfig'), action);
  reader.finish();
  if (!action || !args) return undefined;
  return async (visit) => {
    const given = await evaluate(visit, args, bindingsFor(visit));
    if (!given.ok) return { is: 'failed', failure: given.failure };
    const most = config.most && (await limit(visit, config.most));
    if (most && !most.ok) return { is: 'failed', failure: most.failure };
    const { most: _, ...rest } = config;
    return {
      ...{ ...rest, action, most: most?.value ?? MOST_ITEMS },
      arguments: isFields(given.value) ? given.value : {},
    };
  };
}

const limit = (visit: Visit, most: Template) =>
  evaluateAs(visit, most, bindingsFor(visit), 'ItemReader/ReaderConfig/MaxItems', 'number', isIntegerFrom(1));

function needed(reader: Reader, names: readonly string[]): void {
  const given = reader.raw('Arguments');
  if (!isFields(given)) return;
  for (const name of names)
    if (!Object.hasOwn(given, name))
      reader.schema('Arguments', `The field '${name}' is required but was missing`);
}

type Config = Omit<ItemSource, 'action' | 'arguments' | 'most'> & { readonly most: Template | undefined };

function readConfig(config: Reader | undefined, action: string | undefined): Config {
  const flatten = config?.oneOf('Transformation', ['NONE', 'LOAD_AND_FLATTEN']) === 'LOAD_AND_FLATTEN';
  const type = config?.oneOf('InputType', [...INPUT_TYPES, 'PARQUET']);
  if (type === 'PARQUET')
    config?.diagnostics.unsupported(
      'This engine reads no Parquet: have the items in CSV, JSON or JSONL for it',
      config.at('InputType'),
    );
  if (!type && (action === 'getObject' || flatten))
    config?.schema('InputType', `Missing required field 'InputType'`);
  const pointer = config?.text('ItemsPointer');
  if (pointer !== undefined && !pointer.startsWith('/'))
    config?.schema('ItemsPointer', `'ItemsPointer' is a JSON pointer, which begins with '/'`);
  const read = {
    ...{ csv: readCsv(config), flatten, pointer },
    inputType: type === 'PARQUET' ? 'CSV' : (type ?? 'JSON'),
    manifest: config?.oneOf('ManifestType', MANIFEST_TYPES),
    most: config?.numeric('MaxItems', { min: 0, max: 100_000_000 }),
  } as const;
  config?.finish();
  return read;
}

function readCsv(config: Reader | undefined): CsvRules {
  const place = config?.oneOf('CSVHeaderLocation', ['FIRST_ROW', 'GIVEN']);
  const headers = config?.raw('CSVHeaders');
  const isList = Array.isArray(headers) && headers.every((name) => typeof name === 'string');
  if (place === 'GIVEN' && !isList)
    config?.schema('CSVHeaders', `'CSVHeaders' is a list of texts where 'CSVHeaderLocation' is 'GIVEN'`);
  const delimiter = config?.oneOf('CSVDelimiter', Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]);
  return {
    headers: place === 'GIVEN' && isList ? (headers as readonly string[]) : undefined,
    delimiter: delimiter ?? 'COMMA',
  };
}
