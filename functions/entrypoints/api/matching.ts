import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { apply } from '../../products/benefits/matching/commands/apply.ts';
import { form } from '../../products/benefits/matching/queries/form.ts';
import { matches } from '../../products/benefits/matching/queries/matches.ts';
import { matchingDependencies } from '../../products/benefits/matching/dependencies.ts';
import { matchingRoutes } from '../../products/benefits/matching/routes.ts';

const on = matchingDependencies(runtimeContext());

export const handler = apiFunction(matchingRoutes, { matches, form, apply }, on);
