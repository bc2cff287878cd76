import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readAssembly } from '../../local/template/assembly.ts';
import { median, type Row } from './row.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const bytesBar = 450_000;
const millisBar = 75;

interface Bundle {
  /** `orders/api`. */
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The bundles as they would be deployed: made by the CDK app itself, so by no options but its own. */
const bundlesIn = async (directory: string): Promise<Bundle[]> => {
  await run(process.execPath, ['lib/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: directory, CDK_VALIDATION: 'false' },
  });
  const { template } = await readAssembly(directory);
  return Object.values(template.Resources)
    .filter(({ Type, Metadata }) => Type === 'AWS::Lambda::Function' && 'liban:entry' in Metadata)
    .map(({ Properties, Metadata }) => {
      const { S3Key } = Properties['Code'] as { S3Key: string };
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
      return {
        name: String(Metadata['liban:entry']).replace(/^functions\/|\.ts$/g, ''),
        file: join(directory, `asset.${S3Key.replace(/\.zip$/, '')}`, 'index.js'),
        // A module only asks whether its settings are there.
        environment: Object.fromEntries(Object.keys(Variables).map((name) => [name, 'bench'])),
      };
    });
};

const timed = `
const began = performance.now();
require(process.argv[1]);
process.stdout.write(String(performance.now() - began), () => process.exit());
`;

/** Milliseconds to load a module in a process that has loaded nothing else. */
const loading = async ({ file, environment }: Bundle): Promise<number> => {
  const { stdout } = await run(process.execPath, ['-e', timed, file], {
    env: { PATH: process.env['PATH'], AWS_REGION: 'local', LOG_LEVEL: 'silent', ...environment },
  });
  return Number(stdout);
};

/** Round after round through all bundles, so that a busy moment of the machine is not one bundle's bad luck. */
const loadTimes = async (bundles: readonly Bundle[], rounds: number): Promise<Map<Bundle, number>> => {
  const times = new Map(bundles.map((bundle) => [bundle, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [bundle, measured] of times) measured.push(await loading(bundle));
  return new Map([...times].map(([bundle, measured]) => [bundle, median(measured)]));
};

/** Bytes and load time of every function's bundle. */
export async function benchBundles(rounds = 11): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'liban-bundles-'));
  try {
    const bundles = await bundlesIn(directory);
    const empty: Bundle = { name: 'an empty module', file: join(directory, 'empty.js'), environment: {} };
    writeFileSync(empty.file, '');
    const times = await loadTimes([empty, ...bundles], rounds);
    const millis = (bundle: Bundle) => times.get(bundle) ?? NaN;
    const largestFirst = bundles.toSorted((a, b) => statSync(b.file).size - statSync(a.file).size);
    return [
      { name: 'load time of an empty module', value: millis(empty), unit: 'ms' },
      ...largestFirst.flatMap((bundle): Row[] => [
        {
          name: `${bundle.name}: bytes`,
          value: readFileSync(bundle.file).length / 1_000,
          unit: 'KB',
          bar: `≤ ${bytesBar / 1_000}`,
        },
        { name: `${bundle.name}: load time`, value: millis(bundle), unit: 'ms', bar: `≤ ${millisBar}` },
      ]),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
