import type { Diagnostic } from './diagnostics.ts';
import { keptDiagnostics } from './kept-validator.ts';
import type { Surroundings } from './state-reader.ts';
import { parseMachine } from './parse.ts';

/**
 * Everything wrong with a definition by the engine's own reading, which alone decides: what can be created is valid.
 * What the validator has to say besides is a warning.
 */
export async function diagnose(
  text: string,
  resources: Surroundings['resources'],
): Promise<readonly Diagnostic[]> {
  const { machine, diagnostics } = parseMachine(text, resources);
  if (!machine) return diagnostics;
  const kept = await keptDiagnostics(text);
  return [...diagnostics, ...kept.map((found) => ({ ...found, severity: 'WARNING' as const }))];
}
