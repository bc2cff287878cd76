import type { Diagnostic } from './diagnostics.ts';
import { isExpression } from '../evaluator/template.ts';
import { isFields } from './reader.ts';

/** Definitions beyond this are left to the engine's own reading: the validator takes seconds for them. */
const MAX_BYTES = 100_000;

/** Fields that may be expressions although the validator's schemas know them as numbers only. */
const NUMBERS = new Set([
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'MaxConcurrency',
  'Seconds',
  'ToleratedFailureCount',
]);

/**
 * A copy for the validator: it writes into what it checks, and where its schemas are behind the language the
 * expression is put as the number it will be. Data (arguments, outputs) is left out: it takes any `States` for states.
 */
function copyFor(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyFor);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (NUMBERS.has(key) && typeof member === 'string' && isExpression(member)) return [key, 60];
      if (['Arguments', 'Output', 'Assign', 'ItemSelector', 'Items', 'BatchInput'].includes(key))
        return [key, data(member)];
      return [key, copyFor(member)];
    }),
  );
}

const data = (value: unknown): unknown =>
  typeof value === 'string' || Array.isArray(value) ? value : isFields(value) ? {} : value;

/** What asl-validator, which others keep in step with the language, says of a definition the engine has read. */
export async function keptDiagnostics(text: string): Promise<readonly Diagnostic[]> {
  if (text.length > MAX_BYTES) return [];
  const { default: validate } = await import('asl-validator');
  const { errors } = validate(copyFor(JSON.parse(text)), { checkPaths: true, checkArn: true });
  return errors.map((error) => ({
    severity: 'ERROR',
    code: error['Error code'],
    message: error.Message,
    location: error.schemaError?.instancePath ?? '',
  }));
}
