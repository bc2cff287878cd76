import * as z from 'zod';
import { arn } from '../../names.ts';
import { type Kind, type Named, unused } from '../kind.ts';

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
  attributes: ({ name }) => ({
    Arn: arn('states', `stateMachine:${name}`),
    Name: name,
    StateMachineRevisionId: `revision-of-${name}`,
  }),
} satisfies Kind;

/** The machine as it is now. Which number that is, the engine says when it publishes it. */
const versionArn = ({ property }: Named): string => `${String(property('StateMachineArn'))}:latest`;

export const stateMachineVersion = {
  type: 'AWS::StepFunctions::StateMachineVersion',
  properties: z.strictObject({
    StateMachineArn: z.string(),
    ...unused('Description', 'StateMachineRevisionId'),
  }),
  ref: versionArn,
  attributes: (of) => ({ Arn: versionArn(of) }),
} satisfies Kind;

/** Here it moves at once: there is no traffic that could be shifted by and by. */
const Shifted = z.strictObject({
  StateMachineVersionArn: z.string().endsWith(':latest'),
  ...unused('Alarms', 'Interval', 'Percentage', 'Type'),
});
const aliasArn = ({ property }: Named): string => {
  const { StateMachineVersionArn } = Shifted.parse(property('DeploymentPreference'));
  return `${StateMachineVersionArn.slice(0, -':latest'.length)}:${String(property('Name'))}`;
};

export const stateMachineAlias = {
  type: 'AWS::StepFunctions::StateMachineAlias',
  properties: z.strictObject({
    Name: z.string(),
    DeploymentPreference: Shifted,
    ...unused('Description'),
  }),
  ref: aliasArn,
  attributes: (of) => ({ Arn: aliasArn(of) }),
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
    ...unused('Description', 'GroupName', 'KmsKeyArn'),
  }),
  ref: ({ name }) => name,
  attributes: ({ name }) => ({ Arn: arn('scheduler', `schedule/default/${name}`) }),
} satisfies Kind;
