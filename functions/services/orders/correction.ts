import { Resubmission } from '../dossiers/resubmission.ts';
import { OrderId } from './model.ts';

/** The answer to a return, by its order. */
export const Correction = Resubmission.extend({ orderId: OrderId }).meta({ id: 'Correction' });
