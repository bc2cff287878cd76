import * as z from 'zod';
import { LimitView } from '../../../platform/watch/limit.ts';
import { Instant } from '../../../law/instant.ts';
import { Line } from '../../../services/orders/kinds/line.ts';
import { OrderStatus } from '../../../services/orders/model.ts';
import { nameBeside, NamedEntry } from '../../../services/partners/naming.ts';
import { Emergency } from './model.ts';

export const EmergencyView = Emergency.extend({
  ...nameBeside('partner'),
  status: OrderStatus,
  limits: z.record(z.string(), LimitView),
  papers: z
    .object({ at: Instant, line: Line, papers: z.array(z.string()), note: z.string().optional() })
    .optional()
    .describe('What was filed afterwards'),
  timeline: z.array(NamedEntry),
}).meta({ id: 'EmergencyWorks' });
