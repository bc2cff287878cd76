import { isDeepStrictEqual } from 'node:util';
import { fieldError, jsonPointer } from '../../../../common/field-error.ts';
import { err, ok, type Result } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import { Indicator } from '../../../../rule-language/indicators.ts';
import type { Policy } from '../../policies/model.ts';
import { mayPublish, publisherOf } from '../access.ts';
import type { IndicatorDependencies } from '../dependencies.ts';
import type { IndicatorVersion } from '../../indicators/model.ts';
import { rematch } from '../rematch.ts';
import { indicatorRoutes, type IndicatorChange } from '../routes.ts';
import { indicatorErrors, readersOf } from '../rules.ts';

const asked = (policies: readonly Policy[]): Problem =>
  problem('conflict', {
    detail: text(
      `下列政策正在使用该指标：${policies.map(({ code }) => code).join('、')}`,
      `Policies ask for it: ${policies.map(({ code }) => code).join(', ')}`,
    ),
    extensions: { policies: policies.map(({ code, name }) => ({ code, name })) },
  });

/** What is to be published, whole; or what is wrong with its type. */
const wanted = (
  code: string,
  change: IndicatorChange,
  latest: IndicatorVersion | undefined,
): Result<Indicator, Problem> => {
  if (change.status === 'withdrawn') return latest ? ok(latest.indicator) : err(problem('not-found'));
  const { status: _, effectiveFrom: __, ...rest } = change;
  const parsed = Indicator.safeParse({ ...rest, code });
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.map(({ path, message }) =>
    fieldError(jsonPointer(path), text(`指标不成立：${message}`, `It does not hold: ${message}`)),
  );
  return err(problem('invalid', { errors }));
};

export const putIndicator = ({ dictionaries, policies, table, clock }: IndicatorDependencies) =>
  endpoint(indicatorRoutes.putIndicator, async ({ params: { code }, body, caller }) => {
    const written = await untilWritten(table, async () => {
      const [{ edition, indicators }, catalogue] = await Promise.all([
        dictionaries.edition(),
        policies.catalogue(),
      ]);
      const now = clock.now();
      const own = indicators.filter((one) => one.code === code);
      const latest = own.toSorted((a, b) => b.version - a.version)[0];
      const indicator = wanted(code, body, latest);
      if (!indicator.ok) return indicator;
      if (!mayPublish(caller, indicator.value, latest?.publishedBy)) return err(problem('forbidden'));
      const { status, effectiveFrom } = body;
      const same = latest && latest.status === status && isDeepStrictEqual(latest.indicator, indicator.value);
      if (same) return decided({ isNew: false, published: latest });
      const errors = indicatorErrors(indicator.value, effectiveFrom, indicators, dateOf(now));
      if (errors.length > 0) return err(problem('invalid', { errors }));
      const readers = readersOf(catalogue.policies, { indicator: code });
      if (status === 'withdrawn' && readers.length > 0) return err(asked(readers));
      const published: IndicatorVersion = {
        ...{ code, version: (latest?.version ?? 0) + 1, effectiveFrom, status },
        indicator: indicator.value,
        publishedAt: now,
        publishedBy: publisherOf(caller),
      };
      return decided({ isNew: true, published }, [
        ...dictionaries.publishIndicator(published, edition),
        // A policy that is published meanwhile may ask for it.
        policies.unchanged(catalogue.edition),
        ...rematch(table, readers, now),
      ]);
    });
    if (!written.ok) return written;
    const { isNew, published } = written.value;
    if (isNew) log.info('indicator.published', { code, version: published.version });
    return answer(isNew ? 201 : 200, published);
  });
