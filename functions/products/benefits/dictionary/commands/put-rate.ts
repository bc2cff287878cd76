import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../../common/result.ts';
import { decided, untilWritten } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import { mayPublishRate, publisherOf } from '../access.ts';
import type { IndicatorDependencies } from '../dependencies.ts';
import type { RateRelease } from '../../indicators/model.ts';
import { rematch } from '../rematch.ts';
import { indicatorRoutes } from '../routes.ts';
import { rateErrors, readersOf } from '../rules.ts';

const saidOf = ({ publishedAt: _, publishedBy: __, ...said }: RateRelease) => said;

export const putRate = ({ dictionaries, policies, table, clock }: IndicatorDependencies) =>
  endpoint(indicatorRoutes.putRate, async ({ params: { code }, body, caller }) => {
    const written = await untilWritten(table, async () => {
      const [{ edition, rates }, { policies: all }] = await Promise.all([
        dictionaries.edition(),
        policies.catalogue(),
      ]);
      const now = clock.now();
      const own = rates.filter((one) => one.code === code);
      if (!mayPublishRate(caller, own[0]?.publishedBy)) return err(problem('forbidden'));
      const known = own.find((one) => isDeepStrictEqual(saidOf(one), { ...body, code }));
      if (known) return decided({ isNew: false, published: known });
      const errors = rateErrors({ ...body, code }, rates);
      if (errors.length > 0) return err(problem('invalid', { errors }));
      const published: RateRelease = {
        ...body,
        code,
        publishedAt: now,
        publishedBy: publisherOf(caller),
      };
      return decided({ isNew: true, published }, [
        ...dictionaries.publishRate(published, edition),
        ...rematch(table, readersOf(all, { rate: code }), now),
      ]);
    });
    if (!written.ok) return written;
    const { isNew, published } = written.value;
    if (isNew) log.info('rate.published', { code, from: published.from });
    return answer(isNew ? 201 : 200, published);
  });
