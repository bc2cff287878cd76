import * as z from 'zod';
import { isRegion } from './region.ts';

const PRINTED = /^\d{2}(?:0[1-9]|1[0-2])-(?<region>\d{6})-\d{2}-\d{2}-\d{6}$/;

/**
 * Bodies above the city that give codes to projects in it: the State (approved by a ministry) and Guangxi (approved by
 * the autonomous region).
 */
const ABOVE_THE_CITY: ReadonlySet<string> = new Set(['000000', '450000']);

/** The region a printed code names, or undefined when it is not of the printed form. */
const projectCodeRegion = (code: string): string | undefined => PRINTED.exec(code)?.groups?.['region'];

/** Of the printed form, from a region of Guilin or from a body above it. */
export function isProjectCode(code: string): boolean {
  const region = projectCodeRegion(code);
  return region !== undefined && (isRegion(region) || ABOVE_THE_CITY.has(region));
}

/**
 * 项目代码 as printed (GB/T 40058-2021): year-month, region, ministry, type, random, e.g. `2405-450300-04-01-123456`.
 * Only form and region are checked; whether the project exists is a question for the register.
 */
export const ProjectCode = z
  .string()
  .refine(isProjectCode, { error: 'project-code' })
  .brand<'ProjectCode'>()
  .meta({ description: 'Project code, GB/T 40058-2021', pattern: '^\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}$' })
  .meta({ id: 'ProjectCode' });
export type ProjectCode = z.infer<typeof ProjectCode>;
