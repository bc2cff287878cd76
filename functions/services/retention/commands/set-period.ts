import { unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { RetentionDependencies } from '../dependencies.ts';
import type { PeriodInForce } from '../periods.ts';
import { retentionRoutes } from '../routes.ts';

export const setPeriod = ({ table, store, clock }: RetentionDependencies) =>
  endpoint(retentionRoutes.setPeriod, async ({ params: { kind }, body, caller }) => {
    const period: PeriodInForce = {
      ...body,
      kind,
      sample: false,
      setAt: clock.now(),
      setBy: caller.subject,
    };
    unwrap(await untilWritten(table, async () => decided(undefined, [await store.setPeriod(period)])));
    log.info('retention.period-set', { kind, months: period.months });
    return answer(200, period);
  });
