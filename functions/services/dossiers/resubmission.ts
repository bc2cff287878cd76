import * as z from 'zod';
import { Given } from './model.ts';

/** What is given beside what is on file already. */
export const GivenMore = z
  .strictObject({ materials: z.array(Given).min(1).max(50) })
  .meta({ id: 'GivenMaterials' });

/** What was changed of an application that was returned or refused. */
export const Resubmission = z
  .strictObject({
    note: z.string().trim().min(1).max(2_000),
    materials: z.array(Given).max(50).default([]),
  })
  .meta({ id: 'Resubmission' });
