import { bucket, type CorsRule } from '../template/kinds/bucket.ts';
import type { Plan } from '../template/plan.ts';

export interface BucketPlan {
  readonly name: string;
  readonly cors: readonly CorsRule[];
}

export const bucketsOf = (plan: Plan): readonly BucketPlan[] =>
  plan.of(bucket).map((planned) => ({
    name: bucket.ref(planned),
    cors: planned.properties.CorsConfiguration?.CorsRules ?? [],
  }));
