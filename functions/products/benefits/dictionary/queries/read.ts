import { err } from '../../../../common/result.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { FIRST_EDITION } from '../built-in.ts';
import type { IndicatorDependencies } from '../dependencies.ts';
import { inForceOn } from '../../indicators/edition.ts';
import { indicatorRoutes } from '../routes.ts';
import { readersOf } from '../rules.ts';

export const indicators = ({ dictionaries, clock }: IndicatorDependencies) =>
  endpoint(indicatorRoutes.indicators, async ({ query: { on = dateOf(clock.now()) } }) => {
    const { edition, indicators: all } = await dictionaries.edition();
    const inForce = [...inForceOn(all, on).values()].filter(({ status }) => status === 'published');
    return answer(200, { edition, items: [...FIRST_EDITION, ...inForce] });
  });

export const indicator = ({ dictionaries, policies }: IndicatorDependencies) =>
  endpoint(indicatorRoutes.indicator, async ({ params: { code } }) => {
    const [{ indicators: all }, { policies: published }] = await Promise.all([
      dictionaries.edition(),
      policies.catalogue(),
    ]);
    const items = [...all, ...FIRST_EDITION]
      .filter((one) => one.code === code)
      .toSorted((a, b) => b.version - a.version);
    if (items.length === 0) return err(problem('not-found'));
    return answer(200, {
      items,
      policies: readersOf(published, { indicator: code }).map((one) => one.code as string),
    });
  });

export const rates = ({ dictionaries }: IndicatorDependencies) =>
  endpoint(indicatorRoutes.rates, async () =>
    answer(200, { items: [...(await dictionaries.edition()).rates] }),
  );
