import { integer, requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { Problem } from '../service/problem.ts';

/** Changes the limits of a MapRun under way. */
export const updateMapRun: Operation = async ({ house, mapRuns }, input) => {
  const arn = requiredText(input, 'mapRunArn', { min: 1, max: 2_000 });
  const maxConcurrency = integer(input, 'maxConcurrency', 0, 10_000);
  const toleratedCount = integer(input, 'toleratedFailureCount', 0, 99_999_999);
  const percentage = input['toleratedFailurePercentage'];
  if (percentage !== undefined && (typeof percentage !== 'number' || percentage < 0 || percentage > 100))
    throw new Problem('ValidationException', 'toleratedFailurePercentage must be between 0 and 100');
  await house.conductor.change(() =>
    mapRuns.update(arn, {
      ...(maxConcurrency !== undefined && { maxConcurrency }),
      ...(toleratedCount !== undefined && { toleratedCount }),
      ...(typeof percentage === 'number' && { toleratedPercentage: percentage }),
    }),
  );
  return {};
};
