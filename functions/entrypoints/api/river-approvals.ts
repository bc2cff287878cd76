import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import * as applicant from '../../products/river-approvals/commands/applicant.ts';
import * as publishing from '../../products/river-approvals/commands/publish.ts';
import { republish } from '../../products/river-approvals/commands/republish.ts';
import { restate } from '../../products/river-approvals/commands/restate.ts';
import {
  areas,
  check,
  deadlines,
  decisions,
  forms,
  limits,
  list,
  rules,
  show,
} from '../../products/river-approvals/queries/read.ts';
import * as person from '../../products/river-approvals/commands/person.ts';
import { submit } from '../../products/river-approvals/commands/submit.ts';
import { riverDependencies } from '../../products/river-approvals/dependencies.ts';
import { riverRoutes } from '../../products/river-approvals/routes.ts';

const on = riverDependencies(runtimeContext());

export const handler = apiFunction(
  riverRoutes,
  {
    ...{ submit, restate, republish, list, show, limits, rules, forms, check, decisions, areas },
    ...publishing,
    ...applicant,
    ...person,
    ...deadlines(on),
  },
  on,
);
