import * as z from 'zod';
import { head, moves, note } from './events.ts';
import { Line } from './line.ts';

/** 抢修: a line has failed, its utility digs at once, and files the papers afterwards (Regulation on Urban Roads art. 34). */
export const emergencyStatuses = [
  'digging',
  /** The road is there again, the papers are not. */
  'restored',
  'papers-filed',
  'papers-filed-restored',
  'papers-approved',
  'papers-refused',
  /** Approved, and the road is there again. */
  'emergency-closed',
  /** No emergency after all; the road is there again. */
  'emergency-refused',
] as const;

/** What a utility says of its emergency works. Clocks go by the moment in which it is received, and by no other. */
export const emergencyEvents = [
  z.strictObject({
    ...head,
    type: z.literal('papers-filed'),
    line: Line.describe('What was dug up in truth'),
    papers: z.array(z.string().trim().min(1).max(200)).min(1).max(10).describe('By their numbers'),
    note,
  }),
  moves('restored'),
] as const;
