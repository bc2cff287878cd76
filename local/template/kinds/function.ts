import * as z from 'zod';
import { arn } from '../../names.ts';
import { flag, integer, type Kind, type Named, unused } from '../kind.ts';

const functionArn = (name: unknown): string => arn('lambda', `function:${String(name)}`);

export const lambdaFunction = {
  type: 'AWS::Lambda::Function',
  nameProperty: 'FunctionName',
  properties: z.strictObject({
    FunctionName: z.string().optional(),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
    Timeout: integer.default(3),
    MemorySize: integer.default(128),
    ...unused(
      'Architectures',
      'Code',
      'Description',
      'Handler',
      'KmsKeyArn',
      'Layers',
      'LoggingConfig',
      'ReservedConcurrentExecutions',
      'Role',
      'Runtime',
      'Tags',
      'TracingConfig',
    ),
  }),
  ref: ({ name }) => name,
  attributes: ({ name }) => ({ Arn: functionArn(name) }),
} satisfies Kind;

/** Here a version is what the function is now: its code is what lies in the working directory. */
export const functionVersion = {
  type: 'AWS::Lambda::Version',
  properties: z.strictObject({ FunctionName: z.string(), ...unused('CodeSha256', 'Description') }),
  ref: ({ property }) => `${functionArn(property('FunctionName'))}:1`,
  attributes: ({ property }) => ({ Version: '1', FunctionArn: `${functionArn(property('FunctionName'))}:1` }),
} satisfies Kind;

const aliasArn = ({ property }: Named): string =>
  `${functionArn(property('FunctionName'))}:${String(property('Name'))}`;

export const functionAlias = {
  type: 'AWS::Lambda::Alias',
  properties: z.strictObject({
    FunctionName: z.string(),
    FunctionVersion: z.string(),
    Name: z.string(),
    ...unused('Description', 'ProvisionedConcurrencyConfig'),
  }),
  ref: aliasArn,
  attributes: (of) => ({ AliasArn: aliasArn(of) }),
} satisfies Kind;

export const eventSourceMapping = {
  type: 'AWS::Lambda::EventSourceMapping',
  properties: z.strictObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    BatchSize: integer.optional(),
    BisectBatchOnFunctionError: flag.default(false),
    DestinationConfig: z
      .strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() })
      .optional(),
    Enabled: flag.default(true),
    FilterCriteria: z
      .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })).default([]) })
      .optional(),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    MaximumRecordAgeInSeconds: integer.default(-1),
    MaximumRetryAttempts: integer.default(-1),
    ParallelizationFactor: integer.default(1),
    ScalingConfig: z.strictObject({ MaximumConcurrency: integer.optional() }).optional(),
    StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
    // A window only delays: here a batch is whatever is there.
    ...unused('MaximumBatchingWindowInSeconds', 'MetricsConfig', 'Tags'),
  }),
  ref: ({ id }) => id,
  attributes: ({ id }) => ({ Id: id, EventSourceMappingArn: arn('lambda', `event-source-mapping:${id}`) }),
} satisfies Kind;
