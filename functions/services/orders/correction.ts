import type { Problem } from '../../platform/problem.ts';
import { unasked } from '../dossiers/asked.ts';
import { Resubmission } from '../dossiers/resubmission.ts';
import { OrderId, type Order } from './model.ts';

/** The answer to a return, by its order. */
export const Correction = Resubmission.extend({ orderId: OrderId }).meta({ id: 'Correction' });

/** A correction brings what its return asked for; where that named no materials, whatever the applicant thinks fit. */
export const notReturnedFor = (
  { hold }: Pick<Order, 'hold'>,
  materials: Parameters<typeof unasked>[0],
): Problem | undefined => (hold?.why === 'returned' ? unasked(materials, hold.asks ?? []) : undefined);
