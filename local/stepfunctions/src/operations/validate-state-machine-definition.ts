import { integer, oneOf, requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { diagnose } from '../language/diagnose.ts';

export const validateStateMachineDefinition: Operation = async ({ house }, input) => {
  const definition = requiredText(input, 'definition');
  oneOf(input, 'type', ['STANDARD', 'EXPRESS']);
  const least = oneOf(input, 'severity', ['ERROR', 'WARNING']) ?? 'ERROR';
  const limit = integer(input, 'maxResults', 0, 100) || 100;
  const diagnostics = await diagnose(definition, (arn) => house.integrations.find(arn));
  const isValid = diagnostics.every(({ severity }) => severity !== 'ERROR');
  const shown = diagnostics.filter(({ severity }) => least === 'WARNING' || severity === 'ERROR');
  return {
    result: isValid ? 'OK' : 'FAIL',
    diagnostics: shown.slice(0, limit),
    truncated: shown.length > limit,
  };
};
