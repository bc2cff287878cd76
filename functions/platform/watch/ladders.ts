import type { Ladder, LadderKind, Rung } from '../../law/deadline/rung.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';

/** The rung on which a breach is recorded: every ladder has it, but that of letters, where silence is an answer. */
export const BREACH: Rung = { id: 'breach', when: 'due' };

/** What is done about a limit as it nears and passes, until an operator sets another ladder. */
export const USUAL_LADDER: Ladder = [
  { id: 'reminder', when: 'before', workingDays: 1 },
  BREACH,
  { id: 'escalation-1', when: 'after', workingDays: 1 },
  { id: 'escalation-2', when: 'after', workingDays: 5 },
];

/** A letter is reminded of and never in breach: at its due moment silence is consent (Art. 10). */
const LETTER_LADDER: Ladder = [
  { id: 'reminder', when: 'before', workingDays: 1 },
  { id: 'last-day', when: 'last-day' },
];

/** Of the removal of a temporary supply: its applicant has the time to ask for longer, or for the permanent one. */
const TEMPORARY_LADDER: Ladder = [
  { id: 'early', when: 'before', workingDays: 20 },
  { id: 'reminder', when: 'before', workingDays: 8 },
  BREACH,
  { id: 'escalation-1', when: 'after', workingDays: 1 },
  { id: 'escalation-2', when: 'after', workingDays: 5, every: 5 },
];

/** Whoever dug first and files nothing is told, and those above, each working day until it is done. */
const EMERGENCY_LADDER: Ladder = [
  { id: 'last-day', when: 'last-day' },
  BREACH,
  { id: 'escalation', when: 'after', workingDays: 1, every: 1 },
];

const BUILT_IN: Readonly<Partial<Record<LadderKind, Ladder>>> = {
  letter: LETTER_LADDER,
  'temporary-supply': TEMPORARY_LADDER,
  'emergency-works': EMERGENCY_LADDER,
};

export const builtInLadder = (kind: LadderKind): Ladder => BUILT_IN[kind] ?? USUAL_LADDER;

export const ladderOf = (kind: LadderKind, { ladders }: WorkingTime): Ladder =>
  ladders?.[kind] ?? builtInLadder(kind);
