import { entitlementTransitions } from '../../functions/products/benefits/entitlements/model.ts';
import { integrityTransitions } from '../../functions/products/benefits/integrity/model.ts';
import { caseTransitions } from '../../functions/products/joint-installations/model.ts';
import { kinds } from '../../functions/services/orders/kinds/index.ts';
import { projectTransitions } from '../../functions/products/projects/model.ts';
import { obstacleTransitions } from '../../functions/products/projects/obstacle.ts';
import { stageTransitions, stepTransitions } from '../../functions/products/projects/stage-transitions.ts';
import { termTransitions } from '../../functions/products/projects/terms/transitions.ts';
import { riverTransitions } from '../../functions/products/river-approvals/transitions.ts';

export interface Transition {
  readonly from: string;
  /** By what; where nobody names the move, nothing. */
  readonly move: string;
  readonly to: string;
  /** Why it may be refused although it stands in the table. */
  readonly unless?: string;
}

/** The transition table of one thing. */
export interface Table {
  readonly title: string;
  readonly source: string;
  readonly transitions: readonly Transition[];
}

type Target =
  string | readonly string[] | { readonly to: string; readonly unless?: Reason; readonly refuses?: Reason };
interface Reason {
  readonly reason: string;
}

/** Of each status: what it may become, or by which move it may become what. */
type Moves = Readonly<Record<string, readonly string[] | Readonly<Record<string, Target>>>>;

const targets = (from: string, move: string, target: Target): Transition[] => {
  if (typeof target === 'string') return [{ from, move, to: target }];
  if (!('to' in target)) return target.map((to) => ({ from, move, to }));
  const reasons = new Set([target.unless, target.refuses].flatMap((why) => why?.reason ?? []));
  return [{ from, move, to: target.to, ...(reasons.size > 0 && { unless: [...reasons].join(', ') }) }];
};

const transitionsOf = (moves: Moves): Transition[] =>
  Object.entries(moves).flatMap(([from, possible]) =>
    Array.isArray(possible)
      ? targets(from, '', possible as readonly string[])
      : Object.entries(possible).flatMap(([move, target]) => targets(from, move, target)),
  );

const table = (title: string, source: string, moves: Moves): Table => ({
  title,
  source,
  transitions: transitionsOf(moves),
});

/** Every transition table of the platform. */
export const tables = (): Table[] => [
  table('Joint installation: the case', 'functions/products/joint-installations/model.ts', caseTransitions),
  ...Object.entries(kinds).map(([kind, { moves }]) =>
    table(`Order: ${kind}`, `functions/services/orders/kinds/${kind}-transitions.ts`, moves as Moves),
  ),
  table('Project', 'functions/products/projects/model.ts', projectTransitions),
  table('Project: a stage', 'functions/products/projects/stage-transitions.ts', stageTransitions),
  table('Project: a step of a stage', 'functions/products/projects/stage-transitions.ts', stepTransitions),
  table('Project: a term', 'functions/products/projects/terms/transitions.ts', termTransitions),
  table('Project: an obstacle', 'functions/products/projects/obstacle.ts', obstacleTransitions),
  {
    title: 'Li River window',
    source: 'functions/products/river-approvals/transitions.ts',
    transitions: Object.entries(riverTransitions).flatMap(([actor, moves]) =>
      transitionsOf(moves).map((one) => ({ ...one, move: `${actor}: ${one.move}` })),
    ),
  },
  table('Entitlement', 'functions/products/benefits/entitlements/model.ts', entitlementTransitions),
  table('Integrity case', 'functions/products/benefits/integrity/model.ts', integrityTransitions),
];
