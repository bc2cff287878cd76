import type { CallerBy } from '../../platform/http/route.ts';
import type { Consultation } from './model.ts';

/** Only who asked may take the question back. */
export const isSender = ({ partner }: CallerBy<'partner'>, { from }: Consultation): boolean =>
  from === partner;

/** One of the letter's two sides, or an operator: for everybody else it does not exist. */
export const maySee = (caller: CallerBy<'partner' | 'operator'>, { from, to }: Consultation): boolean =>
  caller.role === 'operator' || caller.partner === from || caller.partner === to;
