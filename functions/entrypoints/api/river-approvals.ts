import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import * as applicant from '../../products/river-approvals/commands/applicant.ts';
import {
  areas,
  deadlines,
  decisions,
  limits,
  list,
  replaceAreas,
  show,
} from '../../products/river-approvals/queries/read.ts';
import * as person from '../../products/river-approvals/commands/person.ts';
import { submit } from '../../products/river-approvals/commands/submit.ts';
import { riverDependencies } from '../../products/river-approvals/dependencies.ts';
import { riverRoutes } from '../../products/river-approvals/routes.ts';

const on = riverDependencies(runtimeContext());

export const handler = apiFunction(
  riverRoutes,
  { submit, list, limits, decisions, areas, replaceAreas, show, ...applicant, ...person, ...deadlines(on) },
  on,
);
