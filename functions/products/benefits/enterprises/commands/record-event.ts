import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import { enterpriseRoutes } from '../routes.ts';
import { take } from '../import-lines.ts';

export const event = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.event, async ({ params, body }) =>
    answer(200, await take(on, [{ ...body, uscc: params.uscc }])),
  );
