import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { MayCommit } from '../../services/commitments/make.ts';
import type { PartnerId } from '../../services/partners/model.ts';
import type { Order } from '../../services/orders/model.ts';
import { isCorrectable } from '../../services/orders/rules.ts';
import { isOwn } from './access.ts';
import {
  commitmentGuard,
  phasesGuard,
  projectGuards,
  startGuard,
  stepGuards,
  type Guarded,
  type OfStep,
} from './guards.ts';
import { actOnObstacle, type Obstacle, type ObstacleEvent } from './obstacle.ts';
import type { PlannedStage } from './plans/model.ts';
import type { RunningPlan } from './plans/running-steps.ts';
import { committedTo, type Stage } from './stage.ts';

/** Who may change a project; a department has its orders and the obstacles it was asked to receive. */
export type Who = 'owner' | 'operator';

type Call = keyof typeof projectGuards;

/** What is each one's to ask for: as the rows have it. */
export const callsOf = {
  owner: [
    'pause',
    'resumption',
    'cancellation',
    'materials',
    'corrections',
    'joint-installations',
    'stops',
    'obstacles',
  ],
  operator: [
    'pause',
    'resumption',
    'cancellation',
    'transfer',
    'materials',
    'corrections',
    'links',
    'companion',
    'stops',
    'obstacles',
  ],
} as const satisfies Readonly<Record<Who, readonly Call[]>>;

export const whoIs = (caller: Caller, file: Guarded): Who | undefined => {
  if (caller.role === 'operator') return 'operator';
  return isOwn(caller, file.project) ? 'owner' : undefined;
};

/** What is taken now of the project itself, by the last word of the path; a correction needs an order that was returned. */
export const allowedOfProject = (
  who: Who | undefined,
  file: Guarded,
  orders: readonly Order[],
  asOf: AsOf,
): string[] =>
  (who ? callsOf[who] : []).filter(
    (call) =>
      projectGuards[call](file) === undefined &&
      (call !== 'corrections' || orders.some((order) => isCorrectable(order, asOf))),
  );

export const allowedOfExpected = (who: Who | undefined, file: Guarded, planned: PlannedStage): string[] =>
  who && startGuard(file, planned) === undefined ? ['start'] : [];

/** Of a stage that runs: by which phases it is built and accepted. */
export const allowedOfStage = (
  who: Who | undefined,
  file: Guarded,
  stage: Stage,
  planned: RunningPlan,
): string[] => (who && phasesGuard(file, stage, planned) === undefined ? ['phases'] : []);

/** Offered, and not imposed; what was committed to once need not be committed to again. */
const isOffered = (file: Guarded, of: OfStep, may: MayCommit): boolean =>
  commitmentGuard(file, of, may) === undefined && committedTo(of.stage, of.state.id).length === 0;

export const allowedOfStep = (who: Who | undefined, file: Guarded, of: OfStep, may: MayCommit): string[] => {
  if (who === undefined || of.stage.status !== 'running') return [];
  return [
    ...(stepGuards.resubmission(file, of) === undefined ? ['resubmission'] : []),
    ...(stepGuards.report(file, of) === undefined ? ['report'] : []),
    ...(who === 'owner' && isOffered(file, of, may) ? ['commitment'] : []),
  ];
};

export const isRaiser = ({ raisedBy }: Obstacle, role: string): boolean =>
  raisedBy === 'platform' || raisedBy === role;

/** What a department that was asked may do: receive it, and then answer it. */
export const allowedOfAsked = (partner: PartnerId, obstacle: Obstacle, asOf: AsOf): string[] => {
  const takes = (event: ObstacleEvent) => actOnObstacle(obstacle, event, asOf).ok;
  return [
    ...(takes({ type: 'received', by: partner }) ? ['receipt'] : []),
    ...(takes({ type: 'answered', by: partner, text: '…' }) ? ['answer'] : []),
  ];
};

/** Whom an obstacle is assigned to is not looked at: whoever may be asked may be. */
export const allowedOfObstacle = (who: Who | undefined, obstacle: Obstacle, asOf: AsOf): string[] => {
  const takes = (event: ObstacleEvent) => actOnObstacle(obstacle, event, asOf).ok;
  const role = who === 'owner' ? 'enterprise' : 'operator';
  return [
    ...(who === 'operator' && takes({ type: 'assigned', to: [] }) ? ['assignment'] : []),
    ...(who && isRaiser(obstacle, role) && takes({ type: 'confirmed' }) ? ['word'] : []),
  ];
};
