import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { REGION_CODES } from '../../../law/identifiers/region.ts';
import { resolve, type Claims } from '../../../services/partners/names.ts';
import { departmentIn, publicSaying } from '../../../services/partners/waits.ts';
import type { StagePlan } from './model.ts';
import { departmentsOf } from './running-steps.ts';

/**
 * Its departments that nobody is anywhere. One that is somebody in one region only may be published: a project elsewhere
 * is refused when it is registered, and one under way waits.
 */
export const nameErrors = (plan: StagePlan, claims: Claims): FieldError[] =>
  departmentsOf(plan).flatMap(({ name, at }) => {
    const found = REGION_CODES.map((region) => resolve(claims, departmentIn(region, name)));
    if (found.some(({ ok }) => ok)) return [];
    const anywhere = resolve(claims, { role: 'department', name });
    const why = anywhere.ok ? 'unknown' : anywhere.error;
    return [fieldError(at, publicSaying[why](name))];
  });
