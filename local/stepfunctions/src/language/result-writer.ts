import { bindingsFor } from '../execution/bindings.ts';
import { evaluate, type Visit } from '../execution/visit.ts';
import type { ResultPlan } from '../integrations/objects/results.ts';
import { noObjects } from './item-reader.ts';
import type { Outcome } from './outcome.ts';
import { isFields, type Reader } from './reader.ts';

/** What becomes of a distributed Map's results, once its expressions are evaluated. */
export type ResultWriter = (visit: Visit) => Promise<ResultPlan | Outcome>;

/** https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html */
export function readResultWriter(parent: Reader, hasObjects: boolean): ResultWriter | undefined {
  const reader = parent.object('ResultWriter');
  if (!reader) return undefined;
  const resource = reader.text('Resource');
  if (resource !== undefined && !/^arn:aws[a-z-]*:states:::s3:putObject$/.test(resource))
    reader.schema('Resource', 'Value should be one of the following: [s3:putObject]');
  if (resource !== undefined && !hasObjects)
    reader.diagnostics.unsupported(noObjects('ResultWriter'), reader.at('Resource'));
  const args = reader.template('Arguments');
  const config = reader.object('WriterConfig');
  const transformation = config?.oneOf('Transformation', ['NONE', 'COMPACT', 'FLATTEN']);
  const type = config?.oneOf('OutputType', ['JSON', 'JSONL']);
  config?.finish();
  if ((resource === undefined) !== (args === undefined) || (!config && resource === undefined))
    reader.diagnostics.schema(
      `'ResultWriter' has 'Resource' and 'Arguments', or 'WriterConfig', or all of them`,
      reader.location,
    );
  if (resource === undefined && type === 'JSONL')
    reader.diagnostics.unsupported(
      `This engine writes JSON lines to S3 only: leave 'OutputType' away, or name a bucket`,
      reader.location,
    );
  reader.finish();
  return async (visit) => {
    const given = args && (await evaluate(visit, args, bindingsFor(visit)));
    if (given && !given.ok) return { is: 'failed', failure: given.failure };
    const { Bucket, Prefix = '' } = given && isFields(given.value) ? given.value : {};
    return {
      transformation: transformation ?? 'NONE',
      ...(resource !== undefined && {
        to: { bucket: String(Bucket), prefix: String(Prefix), type: type ?? 'JSON' },
      }),
    };
  };
}
