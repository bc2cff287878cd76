import { lambdaFunction } from '../template/kinds/function.ts';
import type { Plan } from '../template/plan.ts';

/** Which table's partitions a function may write: by what their keys begin with, or whole where there is no `*`. */
export interface Writes {
  readonly table: string;
  readonly partitions: readonly string[];
}

export interface FunctionPlan {
  readonly arn: string;
  readonly name: string;
  /** The module, from the root of the repository; it exports `handler`. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** What it may write of the main table; anything, where the app does not say. */
  readonly writes?: Writes;
}

/** The metadata under which the CDK app names a function's module. */
const entryMetadata = 'liban:entry';
/** And the partitions that its policy lets it write. */
const writesMetadata = 'liban:writes';

export const functionsOf = (plan: Plan): readonly FunctionPlan[] =>
  plan.of(lambdaFunction).map(({ id, arn, name, properties, metadata }) => {
    const entry = metadata[entryMetadata];
    if (typeof entry !== 'string')
      throw new Error(`${id} has no metadata ${entryMetadata}: nothing to run here`);
    const table = properties.Environment?.Variables['TABLE_NAME'];
    const partitions = metadata[writesMetadata] as readonly string[] | undefined;
    return {
      arn,
      name,
      entry,
      environment: properties.Environment?.Variables ?? {},
      timeoutMs: properties.Timeout * 1_000,
      memoryMb: properties.MemorySize,
      ...(table !== undefined && partitions && { writes: { table, partitions } }),
    };
  });
