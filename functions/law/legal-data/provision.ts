import * as z from 'zod';
import { Title } from '../../common/text.ts';
import { PlainDate } from '../plain-date.ts';

/** A law, a regulation, a notice: `guilin-2025-draft`. */
export const InstrumentId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .describe('An instrument, e.g. guilin-2025-draft')
  .meta({ id: 'InstrumentId' });
export type InstrumentId = z.infer<typeof InstrumentId>;

/** A provision of an instrument, by article and paragraph: `guilin-2025-draft:10`, `licensing-law-2019:32(4)`. */
export const ProvisionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}:\d{1,4}(?:\(\d{1,2}\))?$/)
  .describe('A provision, e.g. guilin-2025-draft:10')
  .meta({ id: 'ProvisionId' });
export type ProvisionId = z.infer<typeof ProvisionId>;

export const instrumentOf = (id: ProvisionId): InstrumentId => id.slice(0, id.indexOf(':'));

/** How whoever wrote an entry knows it: the text was read, another page tells of it, or it is known and was not found. */
export const Seen = z.enum(['text', 'secondary', 'knowledge']);

export const Instrument = z
  .strictObject({
    title: Title.describe('Without book marks'),
    number: z.string().trim().min(1).max(100).optional().describe('The number it was issued under (文号)'),
    status: z.enum(['draft', 'in-force', 'repealed']),
    inForceFrom: PlainDate.optional(),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional(),
    seen: Seen,
  })
  .meta({ id: 'Instrument' });
export type Instrument = z.infer<typeof Instrument>;

/** A provision as it is cited within its instrument. */
export const Provision = z
  .strictObject({
    label: Title.describe('As it is cited: 第十条, art. 10'),
    seen: Seen,
  })
  .meta({ id: 'Provision' });
export type Provision = z.infer<typeof Provision>;
