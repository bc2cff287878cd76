import * as z from 'zod';

export const PolicyCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/)
  .meta({ examples: ['GL-RD-2026'] })
  .brand<'PolicyCode'>();
export type PolicyCode = z.infer<typeof PolicyCode>;
