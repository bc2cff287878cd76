import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Given } from '../../services/dossiers/model.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { recordOf } from './rewrite.ts';
import { madeUp } from './content.ts';
import { makeUpBasis } from './rules.ts';
import type { RiverFile } from './store.ts';
import { fileOf } from './asking.ts';
import { tellRiver } from './tell.ts';

/** What was to follow; with the last of it the clock goes on. Of two who hand in at once, one looks again. */
export const followed = async (
  on: RiverDependencies,
  file: RiverFile,
  { missing }: NonNullable<RiverCase['makeUp']>,
  materials: readonly Given[],
  asOf: AsOf,
): Promise<Write[]> => {
  const { case: one } = file;
  const { now } = asOf;
  const there = await on.dossiers.onFile(fileOf(one), missing);
  const all = missing.every((kind) => [...materials, ...there].some((given) => given.kind === kind));
  const after = madeUp(one, makeUpBasis(one), now);
  return [
    ...on.dossiers.give(fileOf(one), materials, 'enterprise', now),
    ...(all
      ? [
          ...(await recordOf(on, file, after, { at: now, code: 'made-up' }, asOf)),
          ...(await tellRiver(on, 'documents-complete', after, asOf)),
        ]
      : [on.river.touch(file)]),
  ];
};
