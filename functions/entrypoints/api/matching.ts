import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { apply, form } from '../../products/benefits/matching/commands/apply.ts';
import { matches } from '../../products/benefits/matching/queries/matches.ts';
import { matchingDependencies } from '../../products/benefits/matching/dependencies.ts';

const on = matchingDependencies(runtimeContext());

export const handler = httpFunction([matches(on), form(on), apply(on)], on);
