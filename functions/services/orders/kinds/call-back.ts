import * as z from 'zod';
import { head, note } from './events.ts';

/** 回访: whether an applicant is content with a connection that is done, asked by the utility that did it. */
export const callBackStatuses = ['pending', 'satisfied', 'unsatisfied', 'unreached', 'withdrawn'] as const;

/** On what an applicant is asked (docs/domain.md). */
export const Aspect = z.enum(['steps', 'manner', 'quality', 'date']).meta({ id: 'CallBackAspect' });

/** What an applicant is not content with. */
export const discontent = {
  about: z.array(Aspect).min(1).max(Aspect.options.length),
  words: z.string().trim().min(1).max(1_000).describe('In the words of the applicant'),
};

/** The same as it is said. */
export interface Discontent {
  readonly about: readonly z.infer<typeof Aspect>[];
  readonly words: string;
}

export const callBackEvents = [
  z.strictObject({ ...head, type: z.literal('satisfied'), note }),
  z.strictObject({ ...head, type: z.literal('unsatisfied'), ...discontent }),
  z.strictObject({ ...head, type: z.literal('not-reached'), note }),
  z.strictObject({ ...head, type: z.literal('unreached'), note }),
] as const;
