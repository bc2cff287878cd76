import { err } from '../../../common/result.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { publishNext } from '../../../services/published/publish.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { lineRoutes } from './routes.ts';
import { rulesFor, type RulesInForce } from './rules.ts';

const viewRules = ({ region, version, effectiveFrom, rules, published }: RulesInForce) => {
  const { publishedAt, publishedBy, why } = published ?? {};
  return {
    ...rules,
    ...{ region, version, effectiveFrom },
    ...(publishedAt !== undefined && { publishedAt, publishedBy, why }),
  };
};

export const lineRules = (on: CaseDependencies) => ({
  showLineRules: endpoint(lineRoutes.showLineRules, async ({ params: { region }, query: { version } }) => {
    if (version === undefined)
      return answer(200, viewRules(await rulesFor(on.lineRules, region, dateOf(on.clock.now()))));
    const published = await on.lineRules.version(region, version);
    if (!published) return err(problem('not-found'));
    const { content: rules, effectiveFrom } = published;
    return answer(200, viewRules({ region, version, effectiveFrom, rules, published }));
  }),
  publishLineRules: endpoint(
    lineRoutes.publishLineRules,
    async ({ params: { region }, body: { effectiveFrom, why, replaces, ...content }, caller }) => {
      const next = { name: region, content, effectiveFrom, why, replaces };
      const published = await publishNext(on, on.lineRules, next, caller);
      if (!published.ok) return published;
      const { version } = published.value;
      log.info('line-rules.published', { region, version });
      const view = { region, version, effectiveFrom, rules: content, published: published.value };
      return answer(200, viewRules(view));
    },
  ),
});
