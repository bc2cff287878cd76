import { consultationDependencies } from '../consultations/dependencies.ts';
import type { Ground } from '../platform/ground.ts';
import { fileDependencies } from '../projects/dependencies.ts';
import { RiverAreas } from './areas/store.ts';
import { RiverCases } from './store.ts';

export const riverDependencies = (ground: Ground) => ({
  ...fileDependencies(ground),
  letters: consultationDependencies(ground).letters,
  areas: new RiverAreas(ground.table),
  river: new RiverCases(ground.table),
});
export type RiverDependencies = ReturnType<typeof riverDependencies>;
