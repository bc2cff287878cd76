import { err, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { dateOf, type PlainDate } from '../../law/plain-date.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten, type ChangeDependencies } from '../../platform/change.ts';
import { invalid, problem, type Problem } from '../../platform/problem.ts';
import { mostVersions, type Published, type PublishedVersions } from './versions.ts';

interface Publication<T> {
  readonly name: string;
  readonly content: T;
  readonly effectiveFrom: PlainDate;
  readonly why: string;
  readonly replaces?: number | undefined;
}

const tooEarly = invalid('/effectiveFrom', '生效日期不得早于今日', 'Cannot take effect before today');

const otherVersion = (version: number) =>
  problem('precondition-failed', {
    detail: text(`现有版本为 ${version}`, `Version ${version} is the latest`),
    extensions: { version },
  });

const tooMany = problem('too-many', {
  detail: text(`最多 ${mostVersions} 个版本`, `There are at most ${mostVersions} versions`),
  extensions: { limit: mostVersions },
});

/** Publishes the next version: from today at the earliest, and not over one that its author has not seen. */
export const publishNext = <T>(
  { table, clock }: Pick<ChangeDependencies, 'table' | 'clock'>,
  versions: PublishedVersions<T>,
  { name, content, effectiveFrom, why, replaces }: Publication<T>,
  by: { readonly subject: string },
): Promise<Result<Published<T>, Problem>> =>
  untilWritten(table, async () => {
    const now: Instant = clock.now();
    if (effectiveFrom < dateOf(now)) return err(tooEarly);
    const releases = await versions.releasesOf(name);
    if (replaces !== undefined && replaces !== releases.length) return err(otherVersion(releases.length));
    if (releases.length >= mostVersions) return err(tooMany);
    const published: Published<T> = {
      ...{ version: releases.length + 1, effectiveFrom, why, content },
      ...{ publishedAt: now, publishedBy: by.subject },
    };
    return decided(published, versions.publish(name, published, releases));
  });
