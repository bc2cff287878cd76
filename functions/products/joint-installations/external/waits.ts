import { text } from '../../../common/text.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided } from '../../../platform/change.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { resolve } from '../../../services/partners/names.ts';
import type { Resume } from '../../../services/partners/resume.ts';
import type { Unnamed } from '../../../services/partners/waits.ts';
import { letWait } from '../../../services/waiting/let-wait.ts';
import { applicantOf } from '../applicant.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { withApprovals } from './change.ts';
import type { Approval } from './model.ts';
import { placedOrders } from './place.ts';

/** The case waits for these departments; its applicant is told, and the operators once for each name. */
export const waitForApprovals = async (
  on: CaseDependencies,
  { id, application }: Case,
  unnamed: readonly Unnamed[],
  { now }: AsOf,
): Promise<Write[]> => {
  const { address } = application.site;
  const each = [...new Map(unnamed.map((one) => [one.wanted.name, one])).values()];
  return letWait(
    on,
    {
      waiter: { kind: 'joint-installation', id },
      applicant: applicantOf(application),
      code: 'application.waiting-for-name',
      what: text(
        `联合报装（${address}）的外线审批`,
        `An approval for the line of the joint installation (${address})`,
      ),
      data: { caseId: id },
    },
    each,
    now,
  );
};

const waitsNoMore = ({ waits: _, ...approval }: Approval): Approval => ({
  ...approval,
  status: approval.status === 'waiting' ? 'asked' : approval.status,
});

/** Somebody is that department now: it is asked, and its own limit begins with the push. */
export const resumeInstallation =
  (on: CaseDependencies): Resume =>
  async (id, _, wanted) => {
    const resumed = await change(on, {
      find: () => on.cases.find(id),
      decide: async (stored, asOf) => {
        const { case: one } = stored;
        const approvals = one.external?.approvals ?? [];
        const waiting = approvals.filter(
          ({ waits, status }) => waits?.name === wanted.name && status !== 'withdrawn',
        );
        if (!one.external || waiting.length === 0 || one.endedAt !== undefined) return decided(true);
        if (!resolve(await on.partners.claims(), wanted).ok) return decided(false);
        const placed = await placedOrders(on, one, waiting.map(waitsNoMore), asOf);
        const all = approvals.map((each) => placed.approvals.find((found) => found.id === each.id) ?? each);
        return decided(true, [
          ...(await rewriteCase(on, stored, withApprovals(one, all, one.external.rules), asOf)),
          on.timeline.entry(id, {
            at: asOf.now,
            code: 'case.goes-on',
            facts: { department: wanted.name },
          }),
          ...placed.writes,
        ]);
      },
    });
    // One that is gone waits no more.
    return !resumed.ok || resumed.value;
  };
