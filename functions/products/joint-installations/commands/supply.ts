import { fieldError } from '../../../common/field-error.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import { askedFor, mostMaterials, supplied, type NotAsked } from '../missing-documents.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { allOrderIdsOf } from '../rules.ts';
import { makeUp } from '../tasks/make-up.ts';
import { tellCase } from '../tell.ts';

const over = problem('lapsed', {
  detail: text('办件已终止，补正期限已届满', 'The case has ended: the time to supply was over'),
});
const ended = problem('move-not-allowed', { detail: text('办件已办结', 'The case has ended') });

const refusal = (refused: NotAsked): Problem => {
  if (refused.why === 'nothing-missing')
    return problem('not-asked-for', {
      detail: text('本办件没有缺少的材料', 'Nothing is missing in this case'),
    });
  if (refused.why === 'too-many')
    return problem('too-many', {
      detail: text(`每个办件最多 ${mostMaterials} 份材料`, `A case holds at most ${mostMaterials} materials`),
      extensions: { limit: mostMaterials },
    });
  return problem('not-asked-for', {
    detail: text(
      `只能提交所缺材料：${refused.missing.join('、')}`,
      `Only what is missing is taken: ${refused.missing.join(', ')}`,
    ),
    errors: refused.at.map((n) =>
      fieldError(`/materials/${n}/kind`, text('不是所缺材料', 'Is not among what is missing')),
    ),
    extensions: { asked: refused.missing },
  });
};

/** Takes materials that were missing. What comes too late does not undo what the item says happens then. */
export const supply = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.supply, async ({ params, body, caller }) => {
    const after = await change(on, {
      find: async () => {
        const found = await on.cases.find(params.id);
        if (!found || !isOwn(caller, found.case)) return undefined;
        // The execution may not have woken yet: what has lapsed has lapsed.
        await makeUp(on)({ caseId: params.id });
        return on.cases.find(params.id);
      },
      decide: async (found, asOf) => {
        const { case: one } = found;
        if (one.status === 'ended-incomplete') return err(over);
        if (one.endedAt !== undefined) return err(ended);
        const unfit = await on.linked.unfit({ kind: 'joint-installation', id: one.id }, body.materials);
        if (unfit) return err(unfit);
        const asked = askedFor(one, body.materials);
        if (!asked.ok) return err(refusal(asked.error));
        if (asked.value.length === 0) return decided(one);
        const more = supplied(one, asked.value, asOf.now);
        const kinds = asked.value.map(({ kind }) => kind);
        const complete = more.makeUp?.suppliedAt !== undefined;
        const goesOn = one.hold !== undefined && more.hold === undefined;
        return decided(more, [
          ...(await rewriteCase(on, found, more, asOf)),
          on.timeline.entry(params.id, {
            at: asOf.now,
            code: 'case.documents-supplied',
            facts: { kinds },
          }),
          ...(await tellCase(on, complete ? 'documents-complete' : 'documents-supplied', more, asOf)),
          ...(goesOn ? await on.orders.actOnEach(allOrderIdsOf(one), { type: 'continued' }, asOf) : []),
        ]);
      },
    });
    if (!after.ok) return after;
    log.info('joint-installation.documents-supplied', { caseId: params.id });
    return answer(200, await loadCaseView(on, after.value, caller));
  });
