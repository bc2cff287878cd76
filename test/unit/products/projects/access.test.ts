import { expect, it } from 'vitest';
import { mayRead, maySee } from '../../../../functions/products/projects/access.ts';
import type { ProjectFile } from '../../../../functions/products/projects/store.ts';
import type { Caller } from '../../../../functions/platform/http/route.ts';
import { partner, project } from './samples.ts';

const called = (id: string) => ({ role: 'partner', subject: 's', partner: id }) as unknown as Caller;
const file = (stages: readonly object[], obstacles: readonly object[]) =>
  ({ project: project(), stages, obstacles }) as unknown as ProjectFile;

const withStep = file([{ stage: { steps: [{ id: 'a', partner }] } }], []);
const withObstacle = file([{ stage: { steps: [{ id: 'a' }] } }], [{ part: { candidates: [partner] } }]);

it('a department sees a project by a step or by an obstacle it was asked to receive', () => {
  for (const one of [withStep, withObstacle]) {
    expect(maySee(called(partner), one)).toBe(true);
    expect(maySee(called('pt_01J9ZZZZZZZZZZZZZZZZZZZZZY'), one)).toBe(false);
  }
});

it('and reads its file for a step alone', () => {
  expect(mayRead(called(partner), withStep)).toBe(true);
  expect(mayRead(called(partner), withObstacle)).toBe(false);
});
