import { fieldError } from '../../../common/field-error.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text, type Text } from '../../../common/text.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { isOwn } from '../access.ts';
import type { Phase, PhaseChange } from '../batches/model.ts';
import { phasesSaid } from '../batches/phases.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { allOrderIdsOf, ended, orderIdsOf } from '../rules.ts';
import { caseEnded } from '../services-asked.ts';
import type { StoredCase } from '../store.ts';
import { tellCase } from '../tell.ts';

const unknown = problem('invalid', {
  errors: [fieldError('/phase', text('本办件没有该期', 'This case has no such phase'))],
});
const refused = (detail: Text, from: string): Problem =>
  problem('move-not-allowed', { detail, extensions: { from } });

const over = {
  connected: text('该期已接通', 'The phase is connected'),
  withdrawn: text('该期已撤回', 'The phase is withdrawn'),
  ready: text(
    '该期已申报具备接通条件，期限已开始计算',
    'The phase was declared ready: its limits run already',
  ),
  begun: text(
    '该期已有一项接通，不能撤回',
    'A part of the phase is connected already, and it cannot be withdrawn',
  ),
};

/** The phase after it, the very same where that is said already, or why it is too late. */
const changed = (phase: Phase, asked: PhaseChange, { now }: AsOf): Result<Phase, Problem> => {
  const { readyAt, connectedAt, withdrawnAt } = phase;
  const said = {
    ready: readyAt !== undefined,
    moved: asked.what === 'moved' && asked.expectedOn === phase.expectedOn,
    withdrawn: withdrawnAt !== undefined,
  };
  if (said[asked.what]) return ok(phase);
  if (connectedAt !== undefined) return err(refused(over.connected, 'connected'));
  if (withdrawnAt !== undefined) return err(refused(over.withdrawn, 'withdrawn'));
  if (asked.what === 'ready') return ok({ ...phase, readyAt: now });
  if (asked.what === 'withdrawn') return ok({ ...phase, withdrawnAt: now });
  if (readyAt !== undefined) return err(refused(over.ready, 'ready'));
  return ok({ ...phase, expectedOn: asked.expectedOn });
};

/** Nothing that is connected is given up with the rest of its phase, not even with the last one. */
const hasBegun = async ({ orders }: CaseDependencies, { orders: had = [] }: Phase): Promise<boolean> =>
  (await orders.findAll(had.map(({ orderId }) => orderId))).some(({ order }) => order.status === 'connected');

/** What its utilities hear of a phase that has another day, or is given up: all at once, with what each still had to do for it. */
const toUtilities = async (
  on: CaseDependencies,
  after: Case,
  { what }: PhaseChange,
  { orders = [] }: Phase,
  asOf: AsOf,
): Promise<Write[]> => {
  if (what === 'ready') return [];
  const ids = what === 'withdrawn' ? orders.map(({ orderId }) => orderId) : [];
  const wholes = await on.orders.findAll(orderIdsOf(after));
  const phases = phasesSaid(after.batch ?? []);
  const told = await Promise.all(
    wholes
      .filter(({ order }) => !hasEnded(order))
      .map((stored) => on.orders.phasesChanged(stored, phases, asOf)),
  );
  return [...told.flat(), ...(await on.orders.actOnEach(ids, { type: 'withdrawn' }, asOf))];
};

/** The phase as it is said to be, while the others go on. */
const goesOn = async (
  on: CaseDependencies,
  found: StoredCase,
  after: Case,
  { said, phase }: { readonly said: PhaseChange; readonly phase: Phase },
  asOf: AsOf,
): Promise<Write[]> => {
  const facts = { phase: phase.name, ...(said.what === 'moved' && { expectedOn: said.expectedOn }) };
  return [
    ...(await rewriteCase(on, found, after, asOf)),
    on.timeline.entry(after.id, { at: asOf.now, code: `case.phase-${said.what}`, facts }),
    ...(await toUtilities(on, after, said, phase, asOf)),
    ...(await tellCase(on, `phase-${said.what}`, after, asOf)),
  ];
};

/** The last phase that was left takes the case with it; what is left of its phases the platform withdraws after it. */
const givenUp = async (
  on: CaseDependencies,
  found: StoredCase,
  after: Case,
  asOf: AsOf,
): Promise<Write[]> => [
  ...(await rewriteCase(on, found, after, asOf)),
  on.timeline.entry(after.id, { at: asOf.now, code: 'case.withdrawn' }),
  ...(await on.orders.actOnEach(allOrderIdsOf(after), { type: 'withdrawn' }, asOf)),
  ...(await tellCase(on, 'withdrawn', after, asOf)),
];

/** Declares the site of a phase ready, gives it another day, or withdraws it, while the others go on. */
export const changePhase = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.changePhase, async ({ params, body, caller }) => {
    const done = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (found, asOf) => {
        const { case: one } = found;
        const phase = one.batch?.find(({ id }) => id === body.phase);
        if (!one.batch || !phase) return err(unknown);
        const said = changed(phase, body, asOf);
        if (said.ok && said.value === phase) return decided(one);
        if (one.endedAt !== undefined) return err(caseEnded(one.status));
        if (!said.ok) return said;
        const batch = one.batch.map((each) => (each === phase ? said.value : each));
        const after = { ...one, batch };
        const isLast = batch.every(({ withdrawnAt }) => withdrawnAt !== undefined);
        const next = isLast ? ended(after, 'withdrawn', asOf.now) : after;
        const writes = isLast
          ? await givenUp(on, found, next, asOf)
          : await goesOn(on, found, next, { said: body, phase }, asOf);
        // Looked at last: what is connected after this makes the withdrawal of its order be looked at again.
        if (body.what === 'withdrawn' && (await hasBegun(on, phase)))
          return err(refused(over.begun, 'connected'));
        return decided(next, writes);
      },
    });
    if (!done.ok) return done;
    log.info('joint-installation.phase-changed', { caseId: params.id, phase: body.phase, what: body.what });
    return answer(200, await loadCaseView(on, done.value, caller));
  });
