import { err, ok, type Result } from '../../../common/result.ts';
import { text, type Text } from '../../../common/text.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { caseEnded } from '../services-asked.ts';
import { itemOf } from '../submission.ts';
import { tellCase } from '../tell.ts';
import { endedToday, termToUtilities } from '../temporary/ending.ts';
import type { Term, TermChange } from '../temporary/model.ts';
import { temporaryRules, wrongTerm, type Item } from '../temporary/rules.ts';

const refused = (detail: Text, more: Problem['extensions'] = {}): Problem =>
  problem('move-not-allowed', { detail, extensions: more });

/** The term after it, the very same where that is said already, or why it is not to be had. */
const changed = (one: Case, term: Term, asked: TermChange, item: Item, asOf: AsOf): Result<Term, Problem> => {
  const { now } = asOf;
  if (asked.what === 'ended') return ok(endedToday(term, asOf));
  if (asked.until === term.until) return ok(term);
  const { extensions, basis } = temporaryRules(item);
  const { extended = [] } = term;
  if (term.until < dateOf(now))
    return err(
      refused(text('期限已届满，请重新申请', 'Its last day is over: please apply anew'), {
        until: term.until,
      }),
    );
  if (extended.length >= extensions)
    return err(
      refused(
        text(
          `已延期 ${extensions} 次，达到公布的次数（${basis}）`,
          `It was extended as often as is published: ${extensions} times (${basis})`,
        ),
        { limit: extensions },
      ),
    );
  if (asked.until < term.until)
    return err(refused(text('不能提前，不再需要的请终止', 'No earlier day: where it is not needed, end it')));
  const services = one.application.services.map(({ service }) => service);
  const errors = wrongTerm({ from: term.from, until: asked.until }, services, item, '');
  if (errors.length > 0) return err(problem('invalid', { errors }));
  return ok({ ...term, until: asked.until, extended: [...extended, { until: term.until, at: now }] });
};

/** A temporary supply is wanted for longer, as far as is published, or is not needed any more. */
export const changeTerm = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.changeTerm, async ({ params, body, caller }) => {
    const done = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (found, asOf) => {
        const { case: one } = found;
        const { temporary } = one.application;
        if (!temporary)
          return err(refused(text('本办件不是临时供应', 'This case is about no temporary supply')));
        if (one.endedAt !== undefined) return err(caseEnded(one.status));
        const item = (await itemOf(on, one))?.item;
        const term = changed(one, temporary, body, item, asOf);
        if (!term.ok) return term;
        if (term.value === temporary) return decided(one);
        const after = { ...one, application: { ...one.application, temporary: term.value } };
        const facts = { from: temporary.until, until: term.value.until };
        return decided(after, [
          ...(await rewriteCase(on, found, after, asOf)),
          on.timeline.entry(params.id, { at: asOf.now, code: `case.term-${body.what}`, facts }),
          ...(await termToUtilities(on, after, term.value, { ends: body.what === 'ended', item }, asOf)),
          ...(await tellCase(on, 'term-changed', after, asOf)),
        ]);
      },
    });
    if (!done.ok) return done;
    log.info('joint-installation.term-changed', { caseId: params.id, what: body.what });
    return answer(200, await loadCaseView(on, done.value, caller));
  });
