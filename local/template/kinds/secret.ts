import { createHash } from 'node:crypto';
import * as z from 'zod';
import { arn } from '../../names.ts';
import { type Kind, unused } from '../kind.ts';

/** A secret that is generated when it is made: here it follows from its name, since on one machine it hides nothing. */
export const secret = {
  type: 'AWS::SecretsManager::Secret',
  nameProperty: 'Name',
  properties: z.strictObject({
    Name: z.string().optional(),
    GenerateSecretString: z.looseObject({ SecretStringTemplate: z.string(), GenerateStringKey: z.string() }),
    ...unused('Description', 'KmsKeyId', 'Tags'),
  }),
  ref: ({ name }) => arn('secretsmanager', `secret:${name}`),
  attributes: () => ({}),
} satisfies Kind;

/** A field of it, as a dynamic reference asks for one. */
export const secretField = (properties: unknown, secretArn: string, field: string): string => {
  const { GenerateSecretString } = secret.properties.parse(properties);
  const { SecretStringTemplate, GenerateStringKey } = GenerateSecretString;
  if (field === GenerateStringKey) return createHash('sha256').update(secretArn).digest('base64url');
  const { [field]: value } = z.record(z.string(), z.string()).parse(JSON.parse(SecretStringTemplate));
  if (value === undefined) throw new Error(`The secret ${secretArn} has no field ${field}`);
  return value;
};
