import { dateOf } from '../../../../law/plain-date.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { hindrances } from '../hindrances.ts';
import { checkEntry } from '../publication.ts';
import { policyRoutes } from '../routes.ts';

/** For whoever writes one: all that would keep it from being published, found out and not written. */
export const check = (on: PolicyDependencies) =>
  endpoint(policyRoutes.check, async ({ params: { code }, body }) => {
    if (body.status === 'ended') return answer(200, { errors: [] });
    const { status: _, ...terms } = body;
    const entry = { ...terms, code };
    const { policies } = await on.policies.catalogue();
    const now = await hindrances(
      on,
      entry,
      policies.map(({ policy }) => policy),
    );
    const dictionary = await on.dictionaries.on(dateOf(on.clock.now()));
    return answer(200, { errors: [...checkEntry(entry, dictionary).errors, ...now] });
  });
