import * as z from 'zod';
import { type Kind, unused } from '../kind.ts';

/** An SSM parameter: through these the stacks of an app learn each other's names. */
export const parameter = {
  type: 'AWS::SSM::Parameter',
  nameProperty: 'Name',
  properties: z.strictObject({
    Name: z.string(),
    Type: z.literal('String'),
    Value: z.string(),
    ...unused('AllowedPattern', 'DataType', 'Description', 'Tags', 'Tier'),
  }),
  ref: ({ name }) => name,
  attributes: () => ({}),
} satisfies Kind;
