import type { PolicyEntry } from '../model.ts';
import { GROWTH_SAMPLES } from './growth.ts';
import { INNOVATION_SAMPLES } from './innovation.ts';
import { PEOPLE_SAMPLES } from './people.ts';

/**
 * A dozen policies as a city might write them, plainly marked as samples (样例); none was ever issued. Where another sample
 * was published somewhere for the same thing, an enterprise has one of the two: its code stands in `excludes`.
 */
export const SAMPLE_POLICIES: readonly PolicyEntry[] = [
  ...GROWTH_SAMPLES,
  ...INNOVATION_SAMPLES,
  ...PEOPLE_SAMPLES,
];
