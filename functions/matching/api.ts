import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { apply, form } from './api/apply.ts';
import { matches } from './api/matches.ts';
import { matchingDependencies } from './dependencies.ts';

const on = matchingDependencies(ground());

export const handler = httpFunction([matches(on), form(on), apply(on)], on);
