import * as z from 'zod';
import { DeadlineSpec } from './deadline/model.ts';
import { basisOf, daysOf } from './legal-data/cite.ts';
import type { LegalVersion } from './legal-data/version.ts';
import { type Reckoning, reckon } from './deadline/reckon.ts';
import type { WorkingTime } from './deadline/working-time.ts';
import { ReckonedDay } from './deadline/judge.ts';
import { Instant } from './instant.ts';
import { err, ok, type Result } from '../common/result.ts';

/**
 * The limit of a letter: a clear reply within so many working days of receipt, or silence is consent; for letters between
 * departments only (Art. 10). Pushing is service (推送即视为送达): the moment of the push is the moment of receipt, whatever the
 * hour and the day.
 * @param servedAt when the letter was pushed
 * @param law the version in force by then
 */
export const letterDeadline = (servedAt: Instant, law: LegalVersion): DeadlineSpec =>
  DeadlineSpec.parse({
    budget: daysOf(law, 'letter-reply'),
    kind: 'statutory',
    basis: basisOf(law, 'letter'),
    anchor: servedAt,
    start: { by: 'push' },
  });

const freeText = z.string().trim().min(1).max(4_000);
const remarks = freeText.optional().describe('Said besides: it makes the reply no less clear');

/** A clear reply. An objection gives its grounds, a conditional consent its conditions. */
export const SpokenReply = z
  .discriminatedUnion('position', [
    z.strictObject({ position: z.literal('no-objection'), remarks }),
    z.strictObject({ position: z.literal('objection'), grounds: freeText, remarks }),
    z.strictObject({
      position: z.literal('agree-with-conditions'),
      conditions: z.array(freeText).min(1).max(50),
      remarks,
    }),
  ])
  .meta({ id: 'SpokenReply' });
export type SpokenReply = z.infer<typeof SpokenReply>;

/**
 * What became of a letter. Consent by silence is an outcome of its own with its own evidence: nobody spoke, so it has
 * no position, and it cannot be taken for a reply now or later.
 */
export const LetterOutcome = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('replied'), at: Instant, reply: SpokenReply }),
    z.strictObject({
      outcome: z.literal('deemed-consent'),
      at: Instant,
      basis: z.string(),
      receivedAt: Instant,
      budget: z.number(),
      days: z.array(ReckonedDay),
      calendarVersion: z.string(),
    }),
    z.strictObject({ outcome: z.literal('withdrawn'), at: Instant, reason: freeText }),
  ])
  .meta({ id: 'LetterOutcome' });
export type LetterOutcome = z.infer<typeof LetterOutcome>;

declare const letter: unique symbol;

/**
 * A consultation letter (函告) that was served and has no outcome yet: the only thing silence can answer for. The brand
 * is private to this file, so that no application, order or Li River decision can be passed for one; `servedLetter`
 * takes in the narrowest record that is one.
 */
export interface ServedLetter {
  readonly [letter]: true;
  readonly kind: 'consultation-letter';
  readonly deadline: DeadlineSpec;
}

/** The part of a letter's record that matters here: the literal `kind` is what no other record has. */
export const ServedLetterRecord = z.object({
  kind: z.literal('consultation-letter'),
  deadline: DeadlineSpec,
  outcome: z.null(),
});
export type ServedLetterRecord = z.infer<typeof ServedLetterRecord>;

/**
 * The open letter a record holds.
 * @throws ZodError when the record is not an open letter's, whatever its type promised: a bug of the caller.
 */
export const servedLetter = (record: ServedLetterRecord): ServedLetter =>
  ServedLetterRecord.parse(record) as unknown as ServedLetter;

const letterReckoning = ({ deadline }: ServedLetter, workingTime: WorkingTime): Reckoning =>
  reckon(deadline, workingTime);

/** Too late: silence has already answered. */
export interface Lapsed {
  readonly failure: 'lapsed';
  readonly due: Instant;
}

/** Silence has not lasted long enough; `due` is null while the clock is suspended. */
export interface NotYetDue {
  readonly failure: 'not-yet-due';
  readonly due: Instant | null;
}

type Outcome<Name extends LetterOutcome['outcome']> = Extract<LetterOutcome, { outcome: Name }>;

/**
 * A clear reply counts until the last millisecond before the due moment. An unclear one has no `SpokenReply` and stops nothing: it
 * is kept with the letter, and the clock runs on.
 */
export function reply(
  to: ServedLetter,
  answer: SpokenReply,
  at: Instant,
  workingTime: WorkingTime,
): Result<Outcome<'replied'>, Lapsed> {
  const { due } = letterReckoning(to, workingTime);
  return due !== null && at >= due
    ? err({ failure: 'lapsed', due })
    : ok({ outcome: 'replied', at, reply: answer });
}

/**
 * Consent by silence: from the due moment on, never before. It takes effect at the due moment, whenever the system
 * came to write it down.
 */
export function deemConsent(
  of: ServedLetter,
  now: Instant,
  workingTime: WorkingTime,
): Result<Outcome<'deemed-consent'>, NotYetDue> {
  const { due, spec, days, calendarVersion } = letterReckoning(of, workingTime);
  if (due === null || now < due) return err({ failure: 'not-yet-due', due });
  const { basis, anchor, budget } = spec;
  return ok({
    outcome: 'deemed-consent',
    at: due,
    basis,
    receivedAt: anchor,
    budget,
    days: [...days],
    calendarVersion,
  });
}
