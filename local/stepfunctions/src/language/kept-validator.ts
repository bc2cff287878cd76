import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from './diagnostics.ts';

/** Definitions beyond this are left to the engine's own reading: the validator takes seconds for them. */
const MAX_BYTES = 100_000;

/**
 * What asl-validator, which others keep in step with the language, says of a definition. It compiles its schemas anew
 * for each (0.3 s and 60 MB), so it works in a thread that ends with the answer.
 */
export async function keptDiagnostics(text: string): Promise<readonly Diagnostic[]> {
  if (text.length > MAX_BYTES) return [];
  const worker = new Worker(new URL(`./kept-validator-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: text,
  });
  try {
    return await new Promise<readonly Diagnostic[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}
