import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { readAssembly } from '../../local/template/assembly.ts';
import { localParameters } from '../../local/template/parameters.ts';
import { functionName } from '../pictures/template.ts';
import { median, type Row } from './row.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

interface Bars {
  /** Times the bytes, and times the load time, of the bare function. */
  readonly bytes: number;
  readonly load: number;
}

/** What a function may weigh by what it must carry: a step back is over it. What is aimed at is in docs/adr/0085. */
const barsOf = {
  service: { bytes: 1.25, load: 2 },
  product: { bytes: 1.9, load: 2.8 },
  everyProduct: { bytes: 2.5, load: 3.2 },
} as const satisfies Record<string, Bars>;

/** What acts for one product: its rules, orders and the words in which it tells. */
const products = new Set([
  'consultations',
  'enterprises',
  'entitlements',
  'integrity',
  'joint-installations',
  'matching',
  'policies',
  'projects',
  'river-approvals',
  'sandbox',
]);

/** What looks at cases of every product, or acts on them. */
const ofEveryProduct = new Set([
  'calendar/api',
  'deadlines/api',
  'deadlines/tasks',
  'me/api',
  'orders/api',
  'partners/api',
  'retention/tasks',
]);

const barsFor = (name: string): Bars => {
  if (ofEveryProduct.has(name)) return barsOf.everyProduct;
  return products.has(name.split('/')[0] ?? '') ? barsOf.product : barsOf.service;
};

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
    env: { ...process.env, ...localParameters, CDK_OUTDIR: directory, CDK_VALIDATION: 'false' },
  });
  const { stacks } = await readAssembly(directory);
  return stacks
    .flatMap(({ template }) => Object.values(template.Resources))
    .filter(({ Type, Metadata }) => Type === 'AWS::Lambda::Function' && 'liban:entry' in Metadata)
    .map((lambda) => {
      const { Properties } = lambda;
      const { S3Key } = Properties['Code'] as { S3Key: string };
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
      return {
        name: functionName(lambda),
        file: join(directory, `asset.${S3Key.replace(/\.zip$/, '')}`, 'index.js'),
        // A module only asks whether its settings are there.
        environment: Object.fromEntries(Object.keys(Variables).map((name) => [name, 'bench'])),
      };
    });
};

/** What every function needs at least (middy, zod, the document client), bundled by the options of all and no other. */
const bareFunction = async (directory: string): Promise<Bundle> => {
  const file = join(directory, 'bare.js');
  await build({
    entryPoints: [join(import.meta.dirname, 'bare-function.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
  return { name: 'the bare function', file, environment: {} };
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
    const bare = await bareFunction(directory);
    const times = await loadTimes([bare, ...bundles], rounds);
    const millis = (bundle: Bundle) => times.get(bundle) ?? NaN;
    const kilobytes = ({ file }: Bundle) => statSync(file).size / 1_000;
    const largestFirst = bundles.toSorted((a, b) => kilobytes(b) - kilobytes(a));
    return [
      { name: `${bare.name}: bytes`, value: kilobytes(bare), unit: 'KB' },
      { name: `${bare.name}: load time`, value: millis(bare), unit: 'ms' },
      ...largestFirst.flatMap((bundle): Row[] => [
        {
          name: `${bundle.name}: bytes`,
          value: kilobytes(bundle),
          unit: 'KB',
          ratio: kilobytes(bundle) / kilobytes(bare),
          bar: `≤ ${barsFor(bundle.name).bytes} ×`,
        },
        {
          name: `${bundle.name}: load time`,
          value: millis(bundle),
          unit: 'ms',
          ratio: millis(bundle) / millis(bare),
          bar: `≤ ${barsFor(bundle.name).load} ×`,
        },
      ]),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
