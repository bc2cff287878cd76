import type * as z from 'zod';
import { ReplayPeriod } from '../../platform/replay.ts';
import { EnterpriseDetails } from '../../products/benefits/enterprises/model.ts';
import { PolicyTerms } from '../../products/benefits/policies/model.ts';

/** Schemas that nothing is by itself: others hold their members and more, and are written as them and more. */
export const bases: readonly z.ZodType[] = [EnterpriseDetails, PolicyTerms, ReplayPeriod];
