import * as z from 'zod';
import { arn } from '../../names.ts';
import { type Kind, unused } from '../kind.ts';

/** A rule of the default event bus; one with a schedule is the scheduler's. */
export const rule = {
  type: 'AWS::Events::Rule',
  nameProperty: 'Name',
  properties: z.strictObject({
    Name: z.string().optional(),
    EventPattern: z.record(z.string(), z.unknown()),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Targets: z
      .array(
        z.strictObject({ Arn: z.string(), Id: z.string(), ...unused('DeadLetterConfig', 'RetryPolicy') }),
      )
      .default([]),
    ...unused('Description'),
  }),
  ref: ({ name }) => name,
  attributes: ({ name }) => ({ Arn: arn('events', `rule/${name}`) }),
} satisfies Kind;
