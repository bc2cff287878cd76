import * as z from 'zod';

/** The listed fields (Art. 17). */
export const IntegrityField = z
  .enum([
    ...(['resource-trading', 'investment-promotion', 'talent', 'ppp'] as const),
    ...(['industry-support', 'financing', 'charges'] as const),
  ])
  .describe('公共资源交易、招商引资、人才引进、政府与社会资本合作、产业扶持、投资融资、涉企收费')
  .meta({ id: 'IntegrityField' });
export type IntegrityField = z.infer<typeof IntegrityField>;
