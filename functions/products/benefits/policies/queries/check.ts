import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { nameErrors } from '../names.ts';
import { checkEntry } from '../publication.ts';
import { policyRoutes } from '../routes.ts';

/** For whoever writes one: all that would keep it from being published, found out and not written. */
export const check = ({ partners }: PolicyDependencies) =>
  endpoint(policyRoutes.check, async ({ params: { code }, body }) => {
    if (body.status === 'ended') return answer(200, { errors: [] });
    const { status: _, ...terms } = body;
    const { errors } = checkEntry({ ...terms, code });
    return answer(200, { errors: [...errors, ...nameErrors(terms, await partners.claims())] });
  });
