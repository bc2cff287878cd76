import { err, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided, type Decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { committable, refusalOf } from '../../../services/commitments/make.ts';
import { isOwn } from '../access.ts';
import { isOffered } from '../allowed.ts';
import { applicantOf } from '../applicant.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { answersTo, withApprovals, withdrawn } from '../external/change.ts';
import { committedBy } from '../external/commitments.ts';
import type { Approval, External } from '../external/model.ts';
import { placedOrders } from '../external/place.ts';
import { moveOf } from '../external/settle.ts';
import { loadCaseView } from '../load-view.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { jointInstallationRoutes } from '../routes.ts';
import type { StoredCase } from '../store.ts';
import { tellCase } from '../tell.ts';

const notOffered = problem('move-not-allowed', {
  detail: text('该项审批不适用告知承诺，或者已有结果', 'No commitment is offered for it, or it is decided'),
});

const asCommitted = ({ orderId: _, ...approval }: Approval): Approval => ({
  ...approval,
  way: 'commitment',
  status: 'committed',
});

interface Committing {
  readonly stored: StoredCase;
  readonly external: External;
  readonly chosen: readonly Approval[];
  readonly madeBy: string;
}

/** The reviews are withdrawn, the departments have a filing, and who waited for them hears that they need not. */
const committed = async (
  on: CaseDependencies,
  { stored, external, chosen, madeBy }: Committing,
  asOf: AsOf,
): Promise<Decided<Case>> => {
  const { case: one } = stored;
  const signatory = on.persons.keep(
    'signatory',
    { name: madeBy },
    {
      subject: { kind: 'joint-installation', id: one.id },
      owner: applicantOf(one.application),
    },
    asOf.now,
  );
  const made = await committedBy(on, one, chosen.map(asCommitted), signatory.ref, asOf);
  const placed = await placedOrders(on, one, made.approvals, asOf);
  const approvals = external.approvals.map(
    (each) => placed.approvals.find(({ id }) => id === each.id) ?? each,
  );
  const services = [...new Set(chosen.flatMap(({ uses }) => uses.map(({ service }) => service)))];
  const after = withApprovals(one, approvals, external.rules, services);
  const move = moveOf(approvals);
  const facts = { approvals: chosen.map(({ matter, place }) => ({ matter, place })) };
  return {
    value: after,
    writes: [
      ...signatory.writes,
      ...(await rewriteCase(on, stored, after, asOf)),
      on.timeline.entry(one.id, { at: asOf.now, code: 'commitment.made', facts }),
      ...made.writes,
      ...(await withdrawn(on, chosen, asOf)),
      ...placed.writes,
      ...(await answersTo(on, after, placed.approvals, asOf)),
      ...(move ? await tellCase(on, move, after, asOf) : []),
    ],
  };
};

/** An applicant commits to what its line needs, instead of its approval (告知承诺, Art. 5). */
export const commit = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.commit, async ({ params, body, caller }) => {
    const done = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (stored, asOf): Promise<Result<Decided<Case>, Problem>> => {
        const { external, endedAt } = stored.case;
        const chosen = (external?.approvals ?? []).filter(({ id }) => body.approvals.includes(id));
        const whole = chosen.length === new Set(body.approvals).size;
        if (!external || endedAt !== undefined || !whole || !chosen.every(isOffered)) return err(notOffered);
        const { may } = await committable(on, caller.uscc, asOf);
        for (const { matter } of chosen) {
          const terms = may(matter);
          if (!terms.ok) return err(refusalOf(terms.error));
        }
        const writes = await committed(on, { stored, external, chosen, madeBy: body.madeBy }, asOf);
        return decided(writes.value, writes.writes);
      },
    });
    if (!done.ok) return done;
    log.info('joint-installation.committed', { caseId: params.id, approvals: body.approvals.length });
    return answer(200, await loadCaseView(on, done.value, caller));
  });
