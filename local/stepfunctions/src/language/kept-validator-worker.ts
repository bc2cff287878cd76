import { parentPort, workerData } from 'node:worker_threads';
import validate from 'asl-validator';
import { isExpression } from '../evaluator/template.ts';
import { isFields } from './reader.ts';

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
      // The schemas know an expression by its form on one line.
      if (typeof member === 'string' && isExpression(member)) return [key, '{% $data %}'];
      if (key === 'Assign') return [key, {}];
      if (key === 'Condition' && typeof member === 'boolean') return [key, '{% $data %}'];
      if (['Arguments', 'Output', 'ItemSelector', 'Items', 'BatchInput'].includes(key))
        return [key, data(member)];
      return [key, copyFor(member)];
    }),
  );
}

/** Data may be anything JSON; the schemas know expressions and objects only. */
const data = (value: unknown): unknown =>
  typeof value === 'string' && isExpression(value) ? value : '{% $data %}';

const { errors } = validate(copyFor(JSON.parse(String(workerData))), { checkPaths: true, checkArn: true });
parentPort?.postMessage(
  errors.map((error) => ({
    severity: 'ERROR',
    code: error['Error code'],
    message: error.Message,
    location: error.schemaError?.instancePath ?? '',
  })),
);
