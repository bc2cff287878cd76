import * as z from 'zod';
import { Title } from '../../common/text.ts';
import { WorkingDays } from '../working-days.ts';
import { ProvisionId } from './provision.ts';

export const GroundCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type GroundCode = z.infer<typeof GroundCode>;

/** Whose limits a ground is for: 许可 and the reviews it is made of, or 公共服务, a utility's own published limit. */
const Nature = z.enum(['licence', 'service']);
export type Nature = z.infer<typeof Nature>;

/**
 * A ground on which a clock may stand still. Whoever names it says until when, and not for longer than the list allows:
 * what depends on one's own word must have an end (行政许可法 art. 45: the time is told in writing).
 */
export const Ground = z
  .strictObject({
    code: GroundCode,
    title: Title,
    basis: z.array(ProvisionId).min(1).max(5),
    turn: z.enum(['applicant', 'department', 'third-party']).describe('Whose turn it is meanwhile'),
    of: z.array(Nature).min(1).max(2),
    longest: WorkingDays.describe('Working days in all, for one order'),
    sample: z.literal(true).optional().describe('The longest time is a sample: the city has yet to set it'),
  })
  .meta({ id: 'SuspensionGround' });
export type Ground = z.infer<typeof Ground>;
