import type { AsOf } from '../../../law/deadline/working-time.ts';
import { text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import type { PersonRef } from '../../../platform/persons/model.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { CommittedCase, Consequences } from '../../../services/commitments/dependencies.ts';
import { committable, madeWrites, newCommitment } from '../../../services/commitments/make.ts';
import type { MadeStatus } from '../../../services/commitments/model.ts';
import { enterpriseOf } from '../applicant.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { answersTo, withApprovals } from './change.ts';
import type { Approval, ApprovalStatus } from './model.ts';

/** Those of these approvals that are by commitment, each with the commitment that is made for it. */
export const committedBy = async (
  on: Pick<CaseDependencies, 'lists' | 'made' | 'partners'>,
  one: Case,
  approvals: readonly Approval[],
  madeBy: PersonRef,
  asOf: AsOf,
): Promise<{ readonly approvals: readonly Approval[]; readonly writes: Write[] }> => {
  const { site } = one.application;
  const uscc = enterpriseOf(one.application)?.uscc;
  // At home nobody commits: `plansLine` asks for a review there.
  if (uscc === undefined) return { approvals, writes: [] };
  const [{ inForce, may }, claims] = await Promise.all([committable(on, uscc, asOf), on.partners.claims()]);
  const done = approvals.map((approval) => {
    const terms = may(approval.matter);
    if (approval.way !== 'commitment' || !terms.ok) return { approval, writes: [] };
    const { matter, place, department, id } = approval;
    const name = called(matter);
    const commitment = newCommitment(
      {
        subject: { kind: 'joint-installation', id: one.id },
        about: id,
        called: text(`${name.zh}（${place}）`, `${name.en} (${place})`),
        ...{ uscc, region: site.region, department, madeBy },
      },
      { terms: terms.value, listVersion: inForce.version, claims },
      asOf,
    );
    return {
      approval: { ...approval, commitment: commitment.id },
      writes: madeWrites(on, commitment, asOf),
    };
  });
  return { approvals: done.map(({ approval }) => approval), writes: done.flatMap(({ writes }) => writes) };
};

/** A key project's commitments were signed with its application (Art. 13). */
export const committedWith = (
  on: Pick<CaseDependencies, 'lists' | 'made' | 'partners'>,
  one: Case,
  approvals: readonly Approval[],
  asOf: AsOf,
): ReturnType<typeof committedBy> => {
  const [signed] = one.application.commitments;
  return signed
    ? committedBy(on, one, approvals, signed.madeBy, asOf)
    : Promise.resolve({ approvals, writes: [] });
};

/** While a commitment is broken nobody digs by it; mended, it holds again. */
const becomes: Readonly<Partial<Record<MadeStatus, ApprovalStatus>>> = {
  broken: 'denied',
  mended: 'committed',
  revoked: 'denied',
};

/** Whether anybody may dig by it. */
const worksFollow: Consequences = {
  broken: text('改正前不得继续施工。', 'Nobody goes on with the works before that.'),
  mended: text('可以继续施工。', 'Works may go on.'),
  revoked: text('不得继续施工，须另行取得批准。', 'Nobody goes on with the works without an approval.'),
};

const approvalOf = (one: Case, id: string): Approval | undefined =>
  one.external?.approvals.find((approval) => approval.commitment === id);

/** What becomes of a line when the commitment for it turns out otherwise: its works stop, or go on. */
export const committedInstallation = (on: CaseDependencies): CommittedCase => ({
  stands: async ({ subject, id }) => {
    const one = (await on.cases.find(subject.id))?.case;
    return one !== undefined && approvalOf(one, id)?.status !== 'withdrawn';
  },
  changed: async ({ subject, id, status }, asOf) => {
    const to = becomes[status];
    const stored = await on.cases.find(subject.id);
    const before = stored && approvalOf(stored.case, id);
    if (!stored?.case.external || !before || !to || stored.case.endedAt !== undefined) return [];
    const { rules, approvals } = stored.case.external;
    const changed: Approval = { ...before, status: to };
    const after = withApprovals(
      stored.case,
      approvals.map((each) => (each === before ? changed : each)),
      rules,
    );
    return [
      ...(await rewriteCase(on, stored, after, asOf)),
      ...(await answersTo(on, after, [changed], asOf)),
    ];
  },
  words: () => Promise.resolve(worksFollow),
});
