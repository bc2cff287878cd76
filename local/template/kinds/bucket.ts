import * as z from 'zod';
import { partition } from '../../names.ts';
import { type Kind, unused } from '../kind.ts';

const CorsRule = z.strictObject({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.coerce.number().int().optional(),
});
export type CorsRule = z.infer<typeof CorsRule>;

/** Names of buckets are of small letters, digits and dashes (S3 user guide, "Bucket naming rules"). */
const bucketName = (name: string): string => name.toLowerCase();

export const bucket = {
  type: 'AWS::S3::Bucket',
  nameProperty: 'BucketName',
  properties: z.strictObject({
    BucketName: z.string().optional(),
    CorsConfiguration: z.strictObject({ CorsRules: z.array(CorsRule) }).optional(),
    // Versions are kept always: nothing here makes a bucket without.
    VersioningConfiguration: z.strictObject({ Status: z.literal('Enabled') }),
    ...unused(
      'BucketEncryption',
      'LifecycleConfiguration',
      'LoggingConfiguration',
      'OwnershipControls',
      'PublicAccessBlockConfiguration',
      'Tags',
    ),
  }),
  ref: ({ name }) => bucketName(name),
  attributes: ({ name }) => ({
    // Neither a region nor an account stands in it.
    Arn: `arn:${partition}:s3:::${bucketName(name)}`,
  }),
} satisfies Kind;
