import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { DeadlineSpec } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { Instant } from '../../law/instant.ts';
import { basisOf, daysOf } from '../../law/legal-data/cite.ts';
import type { LegalDays } from '../../law/legal-data/document.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { PartnerId } from '../../services/partners/model.ts';

const freeText = z.string().trim().min(1).max(2_000);

const obstacleStatuses = ['raised', 'assigned', 'received', 'answered', 'closed'] as const;

/** 堵点: what keeps a project from going on, and who sees to it that it does not (Art. 5: 首接帮到底, Art. 12). */
export const Obstacle = z.strictObject({
  id: idOf('ob'),
  status: z.enum(obstacleStatuses),
  raisedBy: z.enum(['enterprise', 'operator', 'platform']),
  raisedAt: Instant,
  what: freeText,
  stage: z.string().optional(),
  step: z.string().optional(),
  /** Who was asked; the first of them to receive it owns it to the end. */
  candidates: z.array(PartnerId).default([]),
  owner: PartnerId.optional(),
  answer: z.strictObject({ at: Instant, text: freeText }).optional(),
  /** Runs from the assignment, and again from a contested answer; under `answered` the raiser's time for a word. */
  deadline: DeadlineSpec.optional(),
  escalations: z.array(Instant).default([]),
  closed: z.strictObject({ at: Instant, by: z.enum(['raiser', 'rule', 'project']) }).optional(),
});
export type Obstacle = z.infer<typeof Obstacle>;

export type ObstacleEvent =
  | { readonly type: 'assigned'; readonly to: readonly PartnerId[] }
  | { readonly type: 'received'; readonly by: PartnerId }
  | { readonly type: 'answered'; readonly by: PartnerId; readonly text: string }
  | { readonly type: 'confirmed' }
  | { readonly type: 'contested' }
  | { readonly type: 'lapsed' }
  | { readonly type: 'escalated' }
  | { readonly type: 'dropped' };

type Status = Obstacle['status'];

/** The moves of an obstacle. It ends with its project: `dropped`. Silence of the raiser closes what was answered; nobody's silence answers. */
export const obstacleTransitions = {
  raised: { assigned: 'assigned', dropped: 'closed' },
  assigned: { received: 'received', escalated: 'assigned', dropped: 'closed' },
  received: { answered: 'answered', escalated: 'received', dropped: 'closed' },
  answered: { confirmed: 'closed', contested: 'received', lapsed: 'closed', dropped: 'closed' },
  closed: {},
} as const satisfies Record<Status, Partial<Record<ObstacleEvent['type'], Status>>>;

export type ObstacleRefusal = 'not-now' | 'not-asked' | 'not-the-owner';

/** A limit that begins now, by the law in force now. */
const runs = (days: LegalDays, { now, workingTime }: AsOf): DeadlineSpec => {
  const law = lawAt(workingTime, now);
  const basis = basisOf(law, 'obstacle');
  return DeadlineSpec.parse({ budget: daysOf(law, days), kind: 'promised', basis, anchor: now });
};

const closer = { confirmed: 'raiser', lapsed: 'rule', dropped: 'project' } as const;

const effectOf = (obstacle: Obstacle, event: ObstacleEvent, asOf: AsOf): Partial<Obstacle> => {
  const at = asOf.now;
  switch (event.type) {
    case 'assigned':
      return { candidates: [...event.to], deadline: runs('obstacle-answer', asOf) };
    case 'received':
      return { owner: event.by };
    case 'answered':
      return { answer: { at, text: event.text }, deadline: runs('obstacle-word-of-raiser', asOf) };
    case 'contested':
      return { deadline: runs('obstacle-answer', asOf) };
    case 'escalated':
      return { escalations: [...obstacle.escalations, at], deadline: runs('obstacle-answer', asOf) };
    case 'confirmed':
    case 'lapsed':
    case 'dropped':
      return { closed: { at, by: closer[event.type] } };
  }
};

/** The obstacle after an event, or why not. */
export const actOnObstacle = (
  obstacle: Obstacle,
  event: ObstacleEvent,
  asOf: AsOf,
): Result<Obstacle, ObstacleRefusal> => {
  const moves: Partial<Record<ObstacleEvent['type'], Status>> = obstacleTransitions[obstacle.status];
  const status = moves[event.type];
  if (status === undefined) return err('not-now');
  if (event.type === 'received' && !obstacle.candidates.includes(event.by)) return err('not-asked');
  if (event.type === 'answered' && event.by !== obstacle.owner) return err('not-the-owner');
  const next = { ...obstacle, ...effectOf(obstacle, event, asOf), status };
  if (next.status !== 'closed') return ok(next);
  const { deadline: _, ...closed } = next;
  return ok(closed);
};

/** What silence leads to when a deadline is over: never an answer. */
export const onSilence = ({ status }: Obstacle): 'lapsed' | 'escalated' =>
  status === 'answered' ? 'lapsed' : 'escalated';
