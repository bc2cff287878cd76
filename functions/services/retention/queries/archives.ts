import { err } from '../../../common/result.ts';
import type { Clock } from '../../../law/clock.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { ArchivedCase, KeptCases } from '../../closed-cases/kept-cases.ts';
import { subjectNamed } from '../../closed-cases/model.ts';
import type { ArchiveView } from '../cases/model.ts';
import { retentionRoutes } from '../routes.ts';

export interface ArchiveReading {
  readonly table: Table;
  readonly clock: Clock;
  readonly kept: KeptCases;
  readonly archives: {
    download(
      key: string,
      of: { readonly version: string; readonly fileName: string; readonly seconds: number },
    ): Promise<string>;
  };
}

/** By real time: long enough to follow a link, too short to hand it around. */
const linkSeconds = 300;

const view = ({ subject: { kind, id }, state, endedAt, archivedAt, archive }: ArchivedCase): ArchiveView => ({
  id,
  kind,
  endedAt,
  archivedAt,
  removing: state === 'removing',
  archive,
});

export const archives = ({ kept }: ArchiveReading) =>
  endpoint(retentionRoutes.archives, async ({ query }) => {
    const page = await kept.list(query);
    return answer(200, { ...page, items: page.items.map(view) });
  });

export const archive = ({ kept, archives: bucket }: ArchiveReading) =>
  endpoint(retentionRoutes.archive, async ({ params: { id } }) => {
    const subject = subjectNamed(id);
    const found = subject && (await kept.archived(subject));
    if (!found) return err(problem('not-found'));
    const { key, version } = found.archive;
    const link = await bucket.download(key, { version, fileName: `${id}.ndjson`, seconds: linkSeconds });
    return answer(200, { ...view(found), link, linkSeconds });
  });
