import { lambdaFunction } from '../template/kinds/function.ts';
import type { Plan } from '../template/plan.ts';

export interface FunctionPlan {
  readonly arn: string;
  readonly name: string;
  /** The module, from the root of the repository; it exports `handler`. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** The metadata under which the CDK app names a function's module. */
const entryMetadata = 'liban:entry';

export const functionsOf = (plan: Plan): readonly FunctionPlan[] =>
  plan.of(lambdaFunction).map(({ id, arn, name, properties, metadata }) => {
    const entry = metadata[entryMetadata];
    if (typeof entry !== 'string')
      throw new Error(`${id} has no metadata ${entryMetadata}: nothing to run here`);
    return {
      arn,
      name,
      entry,
      environment: properties.Environment?.Variables ?? {},
      timeoutMs: properties.Timeout * 1_000,
      memoryMb: properties.MemorySize,
    };
  });
