import { expect, it } from 'vitest';
import type { ProjectDependencies } from '../../../../functions/products/projects/dependencies.ts';
import type { Commitment } from '../../../../functions/products/projects/model.ts';
import { plannedGroups } from '../../../../functions/products/projects/reach.ts';
import { Projects, type ProjectFile, type Stored } from '../../../../functions/products/projects/store.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';
import { start } from './samples.ts';

const committed = (keys: object, change: Partial<Commitment> = {}): Stored<Commitment> => ({
  part: { id: 'cm_1', status: 'made', madeAt: start, ...change } as Commitment,
  version: 1,
  keys,
});
const waits = { role: 'department', name: '林业局', why: 'retired', since: start } as const;

/** What the end of a project writes of a commitment. */
const left = (commitment: Stored<Commitment>) => {
  const on = { projects: new Projects(memoryTable().table) } as unknown as ProjectDependencies;
  const file = { project: { id: 'pj_1' }, installations: [], terms: [], commitments: [commitment] };
  return [...plannedGroups(on, file as unknown as ProjectFile)];
};

it('nothing comes of a commitment once its project has ended, not even when its department is somebody', () => {
  expect(left(committed({ dueAt: start }))).toHaveLength(1);
  const groups = left(committed({}, { waits }));
  expect(groups).toHaveLength(1);
  expect(JSON.stringify(groups)).not.toContain('林业局');
  expect(left(committed({}))).toEqual([]);
});
