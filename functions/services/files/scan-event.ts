import * as z from 'zod';
import type { ScanResult } from './model.ts';

/**
 * "GuardDuty Malware Protection Object Scan Result", or the same from a scanner of the city's own (docs/deploy.md): what is
 * read of it.
 */
export const ObjectScanned = z.object({
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string().nullish() }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum([
        'NO_THREATS_FOUND',
        'THREATS_FOUND',
        'UNSUPPORTED',
        'ACCESS_DENIED',
        'FAILED',
      ]),
    }),
  }),
});
type Status = z.infer<typeof ObjectScanned>['detail']['scanResultDetails']['scanResultStatus'];

/** What was not looked at is not clean. */
export const resultOf: Readonly<Record<Status, ScanResult>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  UNSUPPORTED: 'unscannable',
  ACCESS_DENIED: 'unscannable',
  FAILED: 'unscannable',
};
