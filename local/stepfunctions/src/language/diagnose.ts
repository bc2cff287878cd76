import type { Diagnostic } from './diagnostics.ts';
import { keptDiagnostics } from './kept-validator.ts';
import type { Surroundings } from './state-reader.ts';
import { parseMachine } from './parse.ts';

/** Everything wrong with a definition: by the engine's own reading, and where that finds nothing by the validator's. */
export async function diagnose(
  text: string,
  resources: Surroundings['resources'],
): Promise<readonly Diagnostic[]> {
  const { machine, diagnostics } = parseMachine(text, resources);
  return machine ? [...diagnostics, ...(await keptDiagnostics(text))] : diagnostics;
}
