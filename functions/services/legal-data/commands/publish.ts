import { decided, untilWritten } from '../../../platform/change.ts';
import { ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { LegalDataDependencies } from '../dependencies.ts';
import { legalDataRoutes } from '../routes.ts';
import { nextVersion, view } from '../rules.ts';

/** Puts the next version on record. Nothing that runs is moved: a limit goes by the version in force when it began. */
export const publish = ({ legalData, table, clock }: LegalDataDependencies) =>
  endpoint(legalDataRoutes.publish, async ({ body, caller, settle }) => {
    const done = await untilWritten(table, async () => {
      const releases = await legalData.releases();
      const law = await legalData.versions(releases);
      const by = { publishedAt: clock.now(), publishedBy: caller.subject };
      const next = nextVersion(body, law, by);
      if (!next.ok) return next;
      const { version, effectiveAt, publishedAt } = next.value;
      const reply = {
        status: 201,
        body: view(next.value, [...releases, { version, effectiveAt, publishedAt }]),
      };
      return decided({ version, reply }, [...legalData.publish(next.value, releases), settle(reply)]);
    });
    if (!done.ok) return done;
    log.info('legal-data.published', { version: done.value.version });
    return ok(done.value.reply);
  });
