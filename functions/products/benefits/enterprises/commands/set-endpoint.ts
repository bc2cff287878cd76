import { UsccWithoutCheck } from '../../../../law/identifiers/uscc.ts';
import { newSecret, type Secrets } from '../../../../services/partners/secrets.ts';
import { err } from '../../../../common/result.ts';
import { urlProblem, type Reach } from '../../../../platform/addresses.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { enterpriseRoutes } from '../routes.ts';

export const setEndpoint = ({
  endpoints,
  secrets,
  reach,
  clock,
}: EnterpriseDependencies & { readonly secrets: Secrets; readonly reach: Reach }) =>
  endpoint(enterpriseRoutes.endpoint, async ({ body, caller }) => {
    const refused = urlProblem('/url', body.url, reach);
    if (refused) return err(refused);
    const set = { uscc: UsccWithoutCheck.parse(caller.uscc), url: body.url, setAt: clock.now() };
    const secret = newSecret();
    // The secret first: nothing is ever sent unsigned.
    await secrets.put(caller.uscc, { current: secret });
    await endpoints.put(set);
    log.info('enterprise-endpoint.set');
    return answer(200, { ...set, secret });
  });
