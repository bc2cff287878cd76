import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { REGION_CODES } from '../../../law/identifiers/region.ts';
import { resolve, type Claims } from '../../../services/partners/names.ts';
import { departmentIn, publicSaying } from '../../../services/partners/waits.ts';
import type { StagePlan } from './model.ts';

/**
 * Its departments that nobody is anywhere. One that is somebody in one region only may be published: a project elsewhere
 * is refused when it is registered, and one under way waits.
 */
export const nameErrors = ({ stages }: StagePlan, claims: Claims): FieldError[] =>
  stages.flatMap(({ steps }, stage) =>
    steps.flatMap(({ department }, step) => {
      const found = REGION_CODES.map((region) => resolve(claims, departmentIn(region, department)));
      if (found.some(({ ok }) => ok)) return [];
      const anywhere = resolve(claims, { role: 'department', name: department });
      const why = anywhere.ok ? 'unknown' : anywhere.error;
      return [fieldError(`/stages/${stage}/steps/${step}/department`, publicSaying[why](department))];
    }),
  );
