import { err, ok, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import { danglingCitations } from '../../law/legal-data/check.ts';
import { amended, LegalDocument } from '../../law/legal-data/document.ts';
import { effectiveFrom, lawAt } from '../../law/legal-data/in-force.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import { dateOf } from '../../law/plain-date.ts';
import { invalid, problem, type Problem } from '../../platform/problem.ts';
import { mostVersions, type LegalPublication, type LegalRelease, type PublishedLaw } from './model.ts';

/** The version that a publication makes of what there is, or why it makes none. */
export const nextVersion = (
  asked: LegalPublication,
  law: readonly LegalVersion[],
  { publishedAt, publishedBy }: Pick<PublishedLaw, 'publishedAt' | 'publishedBy'>,
): Result<PublishedLaw, Problem> => {
  const latest = law.length;
  const { changes, reason, replaces = latest } = asked;
  if (replaces !== latest)
    return err(
      problem('precondition-failed', {
        detail: text(`现有版本为 ${latest}`, `Version ${latest} is the latest`),
        extensions: { version: latest },
      }),
    );
  if (latest >= mostVersions)
    return err(
      problem('too-many', {
        detail: text(`最多 ${mostVersions} 个版本`, `There are at most ${mostVersions} versions`),
        extensions: { limit: mostVersions },
      }),
    );
  if (asked.effectiveFrom < dateOf(publishedAt))
    return err(invalid('/effectiveFrom', '生效日期不得早于今日', 'Cannot take effect before today'));
  const effectiveAt = effectiveFrom(asked.effectiveFrom, publishedAt);
  const before = lawAt({ law }, effectiveAt);
  const document = amended(before.document, changes);
  if (!LegalDocument.safeParse(document).success)
    return err(invalid('/changes', '法律数据总量超出上限', 'With it the legal data would be too large'));
  const errors = danglingCitations(document).map((one) => ({ ...one, pointer: `/changes${one.pointer}` }));
  if (errors.length > 0) return err(problem('invalid', { errors }));
  const version = latest + 1;
  return ok({
    version,
    effectiveAt,
    publishedAt,
    publishedBy,
    reason,
    amends: before.version,
    changes,
    document,
  });
};

export const view = (
  { version, effectiveAt, document }: LegalVersion,
  releases: readonly LegalRelease[],
) => ({
  version,
  sample: version === 0,
  effectiveAt,
  document,
  releases: [...releases],
});

/** The version asked for, else the one in force; undefined where there is none of that number. */
export const shown = (
  law: readonly LegalVersion[],
  asked: number | undefined,
  now: Instant,
): LegalVersion | undefined => {
  if (asked === undefined) return lawAt({ law }, now);
  return asked === 0 ? lawAt({}, now) : law.find(({ version }) => version === asked);
};
