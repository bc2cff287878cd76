import { isDeepStrictEqual } from 'node:util';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { invalid, problem } from '../../../platform/problem.ts';
import { departmentsIn } from '../../../services/partners/departments.ts';
import { tooMany } from '../../projects/refusals.ts';
import { changeCase, notNow } from '../change.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { plannedAs } from '../planned.ts';
import { prohibitedWrites, withdrawAsked } from '../prohibited.ts';
import { caseWrites } from '../rewrite.ts';
import { riverRoutes } from '../routes.ts';
import { actOnRiver, unasked } from '../rules.ts';
import { judge } from '../rules/judge.ts';
import { windowAt } from '../window.ts';

/** Reviews of plans that are no more, until all of them are withdrawn. */
const mostDropped = 100;

const nobodyReviews = problem('move-not-allowed', {
  detail: text(
    '变更后的内容在此处无须漓江专项审批，请撤回本申请，按一般项目流程办理',
    'As restated, the window reviews nothing of it: withdraw it, and go the ordinary way',
  ),
});

/**
 * What is planned is another thing now, or lies elsewhere, such as a site that has grown: judged by the rules in force. What is
 * reviewed, is reviewed anew, with a limit of its own; what is prohibited stays in review as it was asked for, and can only
 * be refused, withdrawn, or restated once more.
 */
export const restate = (on: RiverDependencies) =>
  endpoint(riverRoutes.restate, ({ params, body, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const { case: one } = file;
      const { now } = asOf;
      const said = {
        activity: body.activity ?? one.activity,
        planned: body.planned ?? one.planned,
        site: body.site ?? one.site,
      };
      const { activity, planned, site } = one;
      if (isDeepStrictEqual(said, { activity, planned, site })) return ok([]);
      const faults = checkSite(said.site.geometry, '/site/geometry');
      if (faults.length > 0) return err(problem('invalid', { errors: faults }));
      const window = await windowAt(on, now);
      const { document } = window.rules;
      if (document.activities.every(({ id }) => id !== said.activity))
        return err(invalid('/activity', '没有该活动类型', 'There is no such activity'));
      if ((one.dropped?.length ?? 0) + one.reviews.length > mostDropped)
        return err(tooMany('撤销中的审查', 'reviews that are being withdrawn', mostDropped));
      const judged = judge(document, window.areas.document, said.activity, said.site.geometry);
      if (judged.verdict === 'free' || judged.verdict === 'outside') return err(nobodyReviews);
      const plan = plannedAs(said, judged, window.rules, window.areas);
      const acted = actOnRiver(one, { by: 'applicant', type: 'restated', plan }, now);
      if (!acted.ok) return err(notNow(one.status));
      const after = acted.value;
      if (judged.verdict === 'prohibited') {
        const found = await prohibitedWrites(on, file, judged.citations, asOf, after);
        return ok([...window.unchanged, ...found.writes]);
      }
      const known = await departmentsIn(on.partners, after.site.region);
      const missing = unasked(after).filter((department) => !known.has(department));
      if (missing.length > 0) return err(problem('no-provider', { extensions: { departments: missing } }));
      const facts = { rules: after.rulesVersion, areas: after.areas.version };
      return ok([
        ...window.unchanged,
        ...(await caseWrites(on, file, after, { move: 'restated', facts, rungs: {} }, asOf)),
        ...withdrawAsked(on, file, after, asOf),
      ]);
    }),
  );
