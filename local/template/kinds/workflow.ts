import * as z from 'zod';
import { arn } from '../../names.ts';
import { type Kind, unused } from '../kind.ts';

export const stateMachine = {
  type: 'AWS::StepFunctions::StateMachine',
  nameProperty: 'StateMachineName',
  properties: z.strictObject({
    StateMachineName: z.string().optional(),
    StateMachineType: z.literal('STANDARD').default('STANDARD'),
    DefinitionString: z.string().optional(),
    Definition: z.record(z.string(), z.unknown()).optional(),
    DefinitionS3Location: z
      .strictObject({ Bucket: z.unknown(), Key: z.string(), Version: z.string().optional() })
      .optional(),
    DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
    ...unused('EncryptionConfiguration', 'LoggingConfiguration', 'RoleArn', 'Tags', 'TracingConfiguration'),
  }),
  ref: ({ name }) => arn('states', `stateMachine:${name}`),
  attributes: ({ name }) => ({ Arn: arn('states', `stateMachine:${name}`), Name: name }),
} satisfies Kind;

export const schedule = {
  type: 'AWS::Scheduler::Schedule',
  nameProperty: 'Name',
  properties: z.strictObject({
    Name: z.string().optional(),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().default('UTC'),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    // A flexible window only delays within itself: here it is always its first moment.
    FlexibleTimeWindow: z.strictObject({
      Mode: z.enum(['OFF', 'FLEXIBLE']),
      ...unused('MaximumWindowInMinutes'),
    }),
    Target: z.strictObject({
      Arn: z.string(),
      Input: z.string().optional(),
      ...unused('DeadLetterConfig', 'RetryPolicy', 'RoleArn'),
    }),
    ...unused('Description', 'KmsKeyArn'),
  }),
  ref: ({ name }) => name,
  attributes: ({ name }) => ({ Arn: arn('scheduler', `schedule/default/${name}`) }),
} satisfies Kind;
