import { own } from '../../../../../common/own.ts';
import { text, type Text } from '../../../../../common/text.ts';
import { reckon } from '../../../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../../../law/deadline/working-time.ts';
import type { Instant } from '../../../../../law/instant.ts';
import { dayWords, endWords } from '../../../../../law/last-day.ts';
import type { Contact } from '../../../../../services/messages/model.ts';
import type { ScoreObjection, ScoringRound } from '../model.ts';

/** A round as the words about it need it. */
export interface AboutRound extends AsOf {
  readonly round: ScoringRound;
  /** Applications that are to be scored, and of those how many wait for a score. */
  readonly count: number;
  readonly waiting: number;
}

export interface OfScoreObjection {
  readonly objection: ScoreObjection;
}

export const dueOf = ({ round: { limits }, workingTime }: AboutRound, name: string): Instant | undefined => {
  const limit = own(limits, name);
  return limit && limit.metAt === undefined
    ? (reckon(limit.deadline, workingTime).due ?? undefined)
    : undefined;
};

export const endOf = (about: AboutRound, name: string): Text | undefined => {
  const due = dueOf(about, name);
  return due && endWords(due);
};

export const before = (about: AboutRound, name: string): Text => {
  const end = endOf(about, name);
  return end ? text(`于${end.zh}前`, ` by ${end.en}`) : text('', '');
};

/** 《…》（…）2026年3月1日至3月31日申报的评审. */
export const called = ({ round: { id, policy, documentNumber, window } }: AboutRound): Text => {
  const [from, to] = [dayWords(window.from), dayWords(window.to)];
  return text(
    `《${policy.name}》（${documentNumber}）${from.zh}至${to.zh}申报事项的评审（${id}）`,
    `the scoring ${id} of what was applied for from ${from.en} to ${to.en} under "${policy.name}" (${documentNumber})`,
  );
};

export const call = {
  call: ({ round: { department, phone } }: AboutRound): Contact => ({ name: department, phone }),
};

export const code = 'entitlement.scoring';
