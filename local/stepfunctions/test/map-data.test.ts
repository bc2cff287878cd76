import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { NOWHERE, standIn } from './stand-in.ts';
import { bench, chain, LAMBDA, refusal, temporaryDirectory, type Functions } from './support.ts';

/** A folder in place of S3, with these objects in its bucket `data`. */
function bucket(objects: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryDirectory();
  mkdirSync(join(folder, 'data'));
  for (const [key, content] of Object.entries(objects)) {
    const file = join(folder, 'data', key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

const reader = (args: object, config?: object, action = 'getObject') => ({
  Resource: `arn:aws:states:::s3:${action}`,
  Arguments: { Bucket: 'data', ...args },
  ...(config && { ReaderConfig: config }),
});

/** A distributed Map whose processor passes on what it gets. */
const map = (fields: object, processor: object = { Type: 'Pass', End: true }) => ({
  ...{ Type: 'Map', End: true, ...fields },
  ItemProcessor: {
    ...{ ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'P' },
    States: { P: processor },
  },
});

const engineOn = (objects: string, functions: Functions = {}) => bench(functions, { objects });
const items = async (objects: Readonly<Record<string, string | Uint8Array>>, ItemReader: object) =>
  (await engineOn(bucket(objects))).runState(map({ ItemReader }));

const INVENTORY = JSON.stringify({
  ...{ destinationBucket: 'arn:aws:s3:::data', fileFormat: 'CSV', fileSchema: 'Bucket, Key, Size' },
  files: [{ key: 'inventory/1.csv.gz' }],
});

describe('ItemReader', () => {
  const cases: readonly (readonly [
    what: string,
    objects: Readonly<Record<string, string | Uint8Array>>,
    reader: object,
    items: readonly unknown[],
  ])[] = [
    [
      'JSON: a list',
      { 'a.json': '[1,{"b":2}]' },
      reader({ Key: 'a.json' }, { InputType: 'JSON' }),
      [1, { b: 2 }],
    ],
    [
      'JSON: an object’s members',
      { 'a.json': '{"x":1}' },
      reader({ Key: 'a.json' }, { InputType: 'JSON' }),
      [{ Key: 'x', Value: 1 }],
    ],
    [
      'JSON: a list inside, by a pointer',
      { 'a.json': '{"a":{"b/c":[7]}}' },
      reader({ Key: 'a.json' }, { InputType: 'JSON', ItemsPointer: '/a/b~1c' }),
      [7],
    ],
    [
      'JSON lines',
      { 'a.jsonl': '{"a":1}\n\n{"a":2}\n' },
      reader({ Key: 'a.jsonl' }, { InputType: 'JSONL' }),
      [{ a: 1 }, { a: 2 }],
    ],
    [
      'CSV: names in the first row, quotes, a byte order mark',
      { 'a.csv': '\uFEFFid,name\r\n1,"Li, Na"\r\n2,\r\n' },
      reader({ Key: 'a.csv' }, { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }),
      [
        { id: '1', name: 'Li, Na' },
        { id: '2', name: '' },
      ],
    ],
    [
      'CSV: names given, another delimiter',
      { 'a.csv': '1|x\n' },
      reader(
        { Key: 'a.csv' },
        { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['id', 'name'], CSVDelimiter: 'PIPE' },
      ),
      [{ id: '1', name: 'x' }],
    ],
    [
      'no more than MaxItems',
      { 'a.json': '[1,2,3]' },
      reader({ Key: 'a.json' }, { InputType: 'JSON', MaxItems: '{% 1 + 1 %}' }),
      [1, 2],
    ],
    [
      'the objects under a prefix',
      { 'in/1.json': '[1]', 'in/2.json': '[2]', 'out/3.json': '[3]' },
      reader({ Prefix: 'in/' }, undefined, 'listObjectsV2'),
      ['in/1.json', 'in/2.json'].map((Key) =>
        expect.objectContaining({ Key, Size: 3, StorageClass: 'STANDARD', LastModified: expect.any(Number) }),
      ),
    ],
    [
      'what the objects under a prefix hold',
      { 'in/1.json': '[1]', 'in/2.json': '[2,3]' },
      reader({ Prefix: 'in/' }, { InputType: 'JSON', Transformation: 'LOAD_AND_FLATTEN' }, 'listObjectsV2'),
      [1, 2, 3],
    ],
    [
      'an inventory’s manifest, its files zipped',
      { 'manifest.json': INVENTORY, 'inventory/1.csv.gz': gzipSync('b,k1,5\nb,k2,6\n') },
      reader({ Key: 'manifest.json' }, { InputType: 'MANIFEST' }),
      [
        { Bucket: 'b', Key: 'k1', Size: '5' },
        { Bucket: 'b', Key: 'k2', Size: '6' },
      ],
    ],
    [
      'Athena’s manifest',
      { 'manifest.csv': 's3://data/a.jsonl\n', 'a.jsonl': '{"a":1}\n' },
      reader({ Key: 'manifest.csv' }, { InputType: 'JSONL', ManifestType: 'ATHENA_DATA' }),
      [{ a: 1 }],
    ],
  ];
  test.each(cases)('%s [documented]', async (_, objects, ItemReader, expected) => {
    expect((await items(objects, ItemReader)).value).toEqual(expected);
  });

  test('its events: no length yet, and the MapRun begun [recorded]', async () => {
    const { events } = await items({ 'a.json': '[1]' }, reader({ Key: 'a.json' }, { InputType: 'JSON' }));
    expect(chain(events).slice(1, 4)).toEqual([
      ...['2<0 MapStateEntered', '3<2 MapStateStarted', '4<3 MapRunStarted'],
    ]);
    expect(events[2]?.mapStateStartedEventDetails?.length).toBe(0);
  });

  const failures: readonly (readonly [what: string, content: string, config: object, cause: string])[] = [
    ['is not JSON', '{', { InputType: 'JSON' }, 'a.json is not JSON'],
    ['has a line that is none', '{}\nx', { InputType: 'JSONL' }, 'a.json, line 2 is not JSON'],
    ['holds a text', '"a"', { InputType: 'JSON' }, 'neither a list nor an object'],
    ['has nothing where it points to', '{}', { InputType: 'JSON', ItemsPointer: '/a' }, 'nothing at /a'],
  ];
  test.each(failures)(
    'an object that %s: States.ItemReaderFailed [documented]',
    async (_, content, config, cause) => {
      const told = await items({ 'a.json': content }, reader({ Key: 'a.json' }, config));
      expect([told.error, told.cause]).toEqual(['States.ItemReaderFailed', expect.stringContaining(cause)]);
      expect(told.types).toEqual(expect.arrayContaining(['MapRunFailed', 'MapStateFailed']));
    },
  );

  test('an object, a bucket and an S3 that are not there fail it too, and can be caught [documented]', async () => {
    const config = { InputType: 'JSON' };
    expect((await items({}, reader({ Key: 'b.json' }, config))).cause).toContain('key does not exist');
    expect((await items({}, reader({ Key: 'b.json', Bucket: 'none' }, config))).cause).toContain('bucket');
    const engine = await bench({}, { endpoints: { s3: NOWHERE } });
    const told = await engine.run({
      StartAt: 'M',
      States: {
        M: map({
          ItemReader: reader({ Key: 'b.json' }, config),
          Catch: [{ ErrorEquals: ['States.ItemReaderFailed'], Next: 'N', Output: 'caught' }],
        }),
        N: { Type: 'Succeed' },
      },
    });
    expect(told.value).toBe('caught');
  });

  test('is read from an endpoint of S3, page by page [ours]', async () => {
    const object = (key: string) =>
      `<Contents><Key>${key}</Key><Size>3</Size><ETag>&quot;e&quot;</ETag></Contents>`;
    const page = (inside: string, more: boolean) =>
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${inside}</ListBucketResult>`;
    const { url, asked } = await standIn(({ url: path }) => {
      if (!path.includes('list-type=2')) return { body: path.includes('1.json') ? '[1]' : '[2]' };
      return {
        body: path.includes('start-after')
          ? page(object('in/2.json'), false)
          : page(object('in/1.json'), true),
      };
    });
    const engine = await bench({}, { endpoints: { s3: url } });
    const ItemReader = reader(
      { Prefix: 'in/' },
      { InputType: 'JSON', Transformation: 'LOAD_AND_FLATTEN' },
      'listObjectsV2',
    );
    expect((await engine.runState(map({ ItemReader }))).value).toEqual([1, 2]);
    expect(asked[0]?.headers.authorization).toMatch(/\/s3\/aws4_request/);
  });

  test('an engine that is started anew reads what the last one had not read [ours]', async () => {
    let answers = false;
    const { url, asked } = await standIn(() => (answers ? { body: '[7]' } : undefined));
    const engine = await bench({}, { endpoints: { s3: url } });
    const state = map({ ItemReader: reader({ Key: 'a.json' }, { InputType: 'JSON' }) });
    const stateMachineArn = await engine.create({ StartAt: 'M', States: { M: state } });
    const { executionArn = '' } = await engine.client.send(new StartExecutionCommand({ stateMachineArn }));
    await expect.poll(() => asked.length).toBe(1);
    answers = true;
    await engine.restart();
    await engine.engine.idle();
    expect((await engine.tell(executionArn)).value).toEqual([7]);
  });

  const refused: readonly (readonly [what: string, state: object, why: string])[] = [
    ['Parquet', map({ ItemReader: reader({ Key: 'a' }, { InputType: 'PARQUET' }) }), 'reads no Parquet'],
    ['no type', map({ ItemReader: reader({ Key: 'a' }, {}) }), "Missing required field 'InputType'"],
    ['no key', map({ ItemReader: reader({}, { InputType: 'JSON' }) }), "The field 'Key' is required"],
    [
      'Items beside it',
      map({ Items: [], ItemReader: reader({ Key: 'a' }, { InputType: 'JSON' }) }),
      'exclude',
    ],
    [
      'names that are not given',
      map({ ItemReader: reader({ Key: 'a' }, { InputType: 'CSV', CSVHeaderLocation: 'GIVEN' }) }),
      "'CSVHeaders'",
    ],
  ];
  test.each(refused)('%s is refused at creation [documented]', async (_, state, why) => {
    expect(await refusal((await engineOn(bucket({}))).runState(state))).toContain(why);
  });

  test('without any S3 it is refused with the way out [ours]', async () => {
    const state = map({ ItemReader: reader({ Key: 'a' }, { InputType: 'JSON' }) });
    expect(await refusal((await bench()).runState(state))).toMatch(/^NotSupportedByThisEngine: .*--objects/);
  });
});

describe('ResultWriter', () => {
  const writer = (config?: object) => ({
    ...{ Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'data', Prefix: 'out' } },
    ...(config && { WriterConfig: config }),
  });
  const even = {
    f: ({ n }: { n?: number }) => {
      if (Number(n) % 2) throw new Error('odd');
      return [n];
    },
  };
  const ask = {
    ...{ Type: 'Task', Resource: LAMBDA, End: true },
    ...{
      Arguments: { FunctionName: 'f', Payload: '{% $states.input %}' },
      Output: '{% $states.result.Payload %}',
    },
  };
  const Items = [{ n: 2 }, { n: 4 }];

  /** Runs a Map, and gives what it wrote. */
  async function written(fields: object, processor: object = ask) {
    const folder = bucket({});
    const engine = await engineOn(folder, even as Functions);
    const told = await engine.runState(map({ Items, ...fields }, processor));
    const details = (told.value as { ResultWriterDetails?: { Key: string } } | undefined)
      ?.ResultWriterDetails;
    const read = (key: string) => readFileSync(join(folder, 'data', key), 'utf8');
    const manifest =
      details && (JSON.parse(read(details.Key)) as { ResultFiles: Record<string, { Key: string }[]> });
    const file = (status: string) => read(manifest?.ResultFiles[status]?.[0]?.Key ?? '');
    return { told, details, manifest, file };
  }

  test('the state puts out where the manifest is; it names a file for each status [documented]', async () => {
    const { told, details, manifest, file } = await written({ ResultWriter: writer() });
    expect(told.value).toEqual({
      MapRunArn: expect.stringContaining(':mapRun:'),
      ResultWriterDetails: {
        Bucket: 'data',
        Key: expect.stringMatching(/^out\/[0-9a-f-]{36}\/manifest\.json$/),
      },
    });
    expect(manifest).toMatchObject({ DestinationBucket: 'data', ResultFiles: { FAILED: [], PENDING: [] } });
    expect(details?.Key).toContain(String((told.value as { MapRunArn: string }).MapRunArn.split(':').at(-1)));
    expect(JSON.parse(file('SUCCEEDED'))).toEqual([
      expect.objectContaining({ Input: '{"n":2}', Output: '[2]', Status: 'SUCCEEDED' }),
      expect.objectContaining({ Input: '{"n":4}', Output: '[4]', Status: 'SUCCEEDED' }),
    ]);
  });

  const transformations: readonly (readonly [config: object, text: string])[] = [
    [{ Transformation: 'COMPACT', OutputType: 'JSON' }, '[[2],[4]]'],
    [{ Transformation: 'FLATTEN', OutputType: 'JSON' }, '[2,4]'],
    [{ Transformation: 'FLATTEN', OutputType: 'JSONL' }, '2\n4\n'],
  ];
  test.each(transformations)('%j [documented]', async (config, text) => {
    expect((await written({ ResultWriter: writer(config) })).file('SUCCEEDED')).toBe(text);
  });

  test('WriterConfig alone shapes the state’s own output [documented]', async () => {
    const { told } = await written({ ResultWriter: { WriterConfig: { Transformation: 'FLATTEN' } } });
    expect(told.value).toEqual([2, 4]);
  });

  test('what failed stands in a file of its own, in full [documented]', async () => {
    const { file } = await written({
      ...{ Items: [{ n: 1 }, { n: 2 }], ToleratedFailureCount: 1 },
      ResultWriter: writer({ Transformation: 'COMPACT', OutputType: 'JSON' }),
    });
    expect(file('SUCCEEDED')).toBe('[[2]]');
    expect(file('FAILED')).toContain('"Status":"FAILED"');
  });

  test('a bucket that cannot be written to: States.ResultWriterFailed [documented]', async () => {
    const ResultWriter = { ...writer(), Arguments: { Bucket: 'NOT A BUCKET' } };
    expect((await written({ ResultWriter })).told.error).toBe('States.ResultWriterFailed');
  });

  test('an empty one is refused [documented]', async () => {
    expect(await refusal((await engineOn(bucket({}))).runState(map({ Items, ResultWriter: {} })))).toContain(
      "'ResultWriter' has",
    );
  });
});

describe('aws-sdk:s3', () => {
  const task = (action: string, args: object) => ({
    ...{ Type: 'Task', Resource: `arn:aws:states:::aws-sdk:s3:${action}`, End: true },
    Arguments: { Bucket: 'data', ...args },
  });
  test('objects are put, got, copied, listed and deleted in a folder [documented]', async () => {
    const engine = await engineOn(bucket({}));
    const value = async (action: string, args: object) => (await engine.runState(task(action, args))).value;
    expect(await value('putObject', { Key: 'a/b', Body: { x: 1 } })).toMatchObject({
      ETag: expect.any(String),
    });
    expect(await value('getObject', { Key: 'a/b' })).toMatchObject({ Body: '{"x":1}', ContentLength: 7 });
    expect(await value('copyObject', { Key: 'c', CopySource: 'data/a/b' })).toHaveProperty(
      'CopyObjectResult',
    );
    expect(await value('listObjectsV2', {})).toMatchObject({
      ...{ KeyCount: 2, IsTruncated: false, Contents: [{ Key: 'a/b' }, { Key: 'c' }] },
    });
    await value('deleteObject', { Key: 'c' });
    expect(await value('listObjectsV2', { MaxKeys: 5 })).toMatchObject({ KeyCount: 1 });
  });
  const errors: readonly (readonly [action: string, args: object, error: string, cause: string])[] = [
    [
      ...(['getObject', { Key: 'none' }, 'S3.NoSuchKeyException'] as const),
      'The specified key does not exist. (Service: S3, Status Code: 404',
    ],
    [
      ...(['listObjectsV2', { Bucket: 'none' }, 'S3.NoSuchBucketException'] as const),
      'The specified bucket does not exist (Service: S3, Status Code: 404',
    ],
    ['getObject', { Key: '../../secret' }, 'S3.InvalidArgumentException', 'not one of a folder'],
  ];
  test.each(errors)('%s of %j: %s [ours]', async (action, args, error, cause) => {
    const told = await (await engineOn(bucket({}))).runState(task(action, args));
    expect([told.error, told.cause]).toEqual([error, expect.stringContaining(cause)]);
  });
});
