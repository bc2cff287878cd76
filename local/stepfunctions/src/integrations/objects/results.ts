import type { ObjectStore } from './store.ts';

export interface ResultPlan {
  readonly transformation: 'NONE' | 'COMPACT' | 'FLATTEN';
  /** Without it the results are the state's own. */
  readonly to?: ResultPlace;
}

export interface ResultPlace {
  readonly bucket: string;
  readonly prefix: string;
  readonly type: 'JSON' | 'JSONL';
}

/** A child execution as results tell of it. */
export interface Result {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'PENDING';
  /** All that is told of an execution. */
  readonly told: Readonly<Record<string, unknown>>;
  /** What it put out, where it succeeded. */
  readonly output: unknown;
}

/** Results as a transformation has them; what failed is told of in full whatever it says. */
export const transformed = (
  results: readonly Result[],
  transformation: ResultPlan['transformation'],
): readonly unknown[] =>
  results.flatMap(({ status, told, output }) => {
    if (transformation === 'NONE' || status !== 'SUCCEEDED') return [told];
    return transformation === 'FLATTEN' && Array.isArray(output) ? (output as readonly unknown[]) : [output];
  });

const STATUSES = ['FAILED', 'PENDING', 'SUCCEEDED'] as const;

interface Written {
  readonly Key: string;
  readonly Size: number;
}

/** Writes a file for each status, and the manifest that names them: it is what the state puts out. */
export async function writeResults(
  store: ObjectStore,
  mapRun: string,
  { bucket, prefix, type }: ResultPlace,
  transformation: ResultPlan['transformation'],
  results: readonly Result[],
): Promise<Readonly<Record<string, unknown>>> {
  const folder = [prefix.replace(/\/$/, ''), mapRun.split(':').at(-1)]
    .filter((part) => part !== '')
    .join('/');
  const files: Record<(typeof STATUSES)[number], Written[]> = { FAILED: [], PENDING: [], SUCCEEDED: [] };
  const put = async (name: string, text: string): Promise<Written> => {
    const body = Buffer.from(text);
    await store.put(bucket, `${folder}/${name}`, body, 'application/json');
    return { Key: `${folder}/${name}`, Size: body.length };
  };
  for (const status of STATUSES) {
    const these = results.filter((result) => result.status === status);
    if (these.length === 0) continue;
    const rows = transformed(these, transformation);
    const text =
      type === 'JSONL' ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : JSON.stringify(rows);
    files[status].push(await put(`${status}_0.${type.toLowerCase()}`, text));
  }
  const manifest = { DestinationBucket: bucket, MapRunArn: mapRun, ResultFiles: files };
  const { Key } = await put('manifest.json', JSON.stringify(manifest));
  return { MapRunArn: mapRun, ResultWriterDetails: { Bucket: bucket, Key } };
}
