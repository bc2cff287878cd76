import type { Ladder } from '../../../../law/deadline/rung.ts';
import { OBJECTIONS, PUBLICATION } from '../ladders.ts';

const PANEL = [
  { id: 'panel-due-soon', when: 'before', workingDays: 2 },
  { id: 'panel-late', when: 'due' },
  { id: 'panel-again', when: 'after', workingDays: 5, every: 5 },
] as const satisfies Ladder;

/** When its day is over and all have scored it is published; whoever has not is asked on, and told that it is late. */
const SCORES = [
  { id: 'scores-due-soon', when: 'before', workingDays: 2 },
  { id: 'scores-late', when: 'due' },
  { id: 'scores-again', when: 'after', workingDays: 2, every: 2 },
] as const satisfies Ladder;

/** A rung that has no row in `told.ts` does not compile. */
export type RoundRung = (typeof PANEL | typeof SCORES | typeof PUBLICATION | typeof OBJECTIONS)[number]['id'];

/** Each limit has a ladder of its own. */
export const roundLadder = (limit: string): Ladder => {
  if (limit === 'panel') return PANEL;
  if (limit === 'scoring') return SCORES;
  return limit === 'publication' ? PUBLICATION : OBJECTIONS;
};
