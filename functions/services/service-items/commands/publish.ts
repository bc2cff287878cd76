import { own } from '../../../common/own.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { ServiceItemDependencies } from '../dependencies.ts';
import { mostReleases, type ServiceItemVersion } from '../model.ts';
import { serviceItemRoutes } from '../routes.ts';
import { refusalOf, viewItem } from '../rules.ts';

export const publish = ({ items, checks, table, clock }: ServiceItemDependencies) =>
  endpoint(serviceItemRoutes.publish, async ({ params: { code }, body, caller }) => {
    const done = await untilWritten(table, async () => {
      const now = clock.now();
      const refused = refusalOf(body, dateOf(now), own(checks, code));
      if (refused) return err(refused);
      const releases = await items.releasesOf(code);
      const { effectiveFrom, why, replaces, ...item } = body;
      if (replaces !== undefined && replaces !== releases.length)
        return err(
          problem('precondition-failed', {
            detail: text(`现有版本为 ${releases.length}`, `Version ${releases.length} is the latest`),
            extensions: { version: releases.length },
          }),
        );
      if (releases.length >= mostReleases)
        return err(
          problem('too-many', {
            detail: text(
              `每个事项最多 ${mostReleases} 个版本`,
              `An item has at most ${mostReleases} versions`,
            ),
            extensions: { limit: mostReleases },
          }),
        );
      const version = releases.length + 1;
      const by = { publishedAt: now, publishedBy: caller.subject, why };
      const published: ServiceItemVersion = { code, version, effectiveFrom, item, ...by };
      return decided(
        { version, view: viewItem(published, [...releases, { version, effectiveFrom }]) },
        items.publish(published, releases),
      );
    });
    if (!done.ok) return done;
    const { version, view } = done.value;
    log.info('service-item.published', { code, version });
    return answer(200, view);
  });
