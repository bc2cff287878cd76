import * as z from 'zod';
import { Text } from '../../../common/text.ts';
import type { Days } from '../../../platform/http/days.ts';
import { citizenDays, recordDays } from '../enterprises/days.ts';
import { CitizenRecord, CountyRecord, EnterpriseRecord } from '../enterprises/model.ts';
import { Region } from '../../../law/identifiers/region.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { pageOf, Paging } from '../../../platform/http/request.ts';
import { get, post, put, routes } from '../../../platform/http/route.ts';
import { DecisionView } from './view.ts';
import { MatchingRun, MatchingRunId } from './matching-run.ts';
import { Policy, PolicyEntry, PolicyTerms } from './model.ts';
import { PolicyCode } from './code.ts';

const params = z.strictObject({ code: PolicyCode });

/** What a policy is to become; the code is the path's. */
export const PolicyChange = z
  .discriminatedUnion('status', [
    PolicyTerms.extend({ status: z.literal(['draft', 'published']) }),
    z.strictObject({ status: z.literal('ended') }),
  ])
  .meta({ id: 'PolicyChange' });
export type PolicyChange = z.infer<typeof PolicyChange>;

/** A policy may begin and end on whatever day. */
const termDays: Days = {
  '/validFrom': 'any',
  '/validTo': 'any',
  '/fund/allocation/on': 'any',
  '/windows/*/from': 'any',
  '/windows/*/to': 'any',
};

/** A record that is made up may lie in any year. */
const trialDays: Days = Object.fromEntries(
  Object.keys({ ...recordDays, ...citizenDays }).map((place) => [`/record${place}`, 'any' as const]),
);
const trial = z
  .strictObject({
    record: z
      .union([EnterpriseRecord, CitizenRecord, CountyRecord])
      .describe('Real or made up; of whom the policy is for'),
  })
  .meta({ id: 'PolicyTrial' });
const PolicyFault = z.object({
  pointer: z.string(),
  detail: Text,
  start: z.int().optional().describe('Of an expression: the characters'),
  end: z.int().optional(),
});
/** Some three times the longest record there is; every condition repeats what it read of it. */
const trialLimit = 16 * 1024;

const tried = {
  description: 'Every condition with its facts, and how the amount comes about',
  schema: DecisionView,
};

/** As written; published, with the run by which one follows how enterprises are matched with it. */
const Written = Policy.extend({
  matchingRun: MatchingRunId.optional().describe('Of what is published: `GET /v1/matching-runs/{id}`'),
}).meta({ id: 'WrittenPolicy' });

export const policyRoutes = routes({
  put: put('/v1/policies/{code}', ['operator', 'partner:department'], {
    audit: { act: 'policy.written' },
    summary: 'Draft, publish or end a policy; a published version never changes, a change is a new version',
    params,
    body: PolicyChange,
    days: termDays,
    answers: {
      200: { description: 'As asked; enterprises are being matched when it was published', schema: Written },
      201: { description: 'A new version', schema: Written, headers: ['Location'] },
      409: { description: 'Nothing is in force that could end' },
      422: {
        description:
          'Rules that cannot be published, each with its place and reason; or a department or payer that is not registered',
      },
    },
  }),
  run: get('/v1/matching-runs/{id}', ['operator', 'partner:department'], {
    summary: 'How far the matching of a publication is: enterprises decided and granted, and until when',
    params: z.strictObject({ id: MatchingRunId }),
    answers: { 200: { description: 'The run as it stands', schema: MatchingRun } },
  }),
  list: get('/v1/policies', 'public', {
    summary: 'The catalogue of published policies, searched by words, region, kind and industry (Art. 16)',
    query: Paging.extend({
      text: z.string().trim().max(100).optional(),
      region: Region.optional(),
      kind: PolicyEntry.shape.kind.optional(),
      industry: z
        .string()
        .regex(/^[A-T]\d{0,4}$/)
        .optional(),
      inForceOn: PlainDate.optional(),
    }),
    answers: pageOf(Policy, 'A page of policies'),
  }),
  show: get('/v1/policies/{code}', 'public', {
    summary: 'One policy as published',
    params,
    answers: { 200: { description: 'The version in force', schema: Policy } },
  }),
  versions: get('/v1/policies/{code}/versions', ['operator', 'partner:department'], {
    summary: 'Every version of a policy, drafts too, newest first',
    params,
    answers: { 200: { description: 'The versions', schema: z.object({ items: z.array(Policy) }) } },
  }),
  drafts: get('/v1/policy-drafts', ['operator', 'partner:department'], {
    summary: 'Drafts that the caller may publish',
    query: Paging,
    answers: pageOf(Policy, 'A page of drafts'),
  }),
  check: post('/v1/policies/{code}/check', ['operator', 'partner:department'], {
    summary: 'What would keep a policy from being published as it is being written',
    again: 'nothing of it is kept',
    params,
    body: PolicyChange,
    days: termDays,
    answers: {
      200: {
        description: 'Each fault with its place; none: it can be published',
        schema: z.object({ errors: z.array(PolicyFault) }),
      },
    },
  }),
  try: post('/v1/policies/{code}/try', 'public', {
    summary:
      'How a record would fare under the version in force, condition by condition; nothing of it is kept. An enterprise finds its own record decided in its form of application',
    again: 'nothing of it is kept',
    params,
    body: trial,
    days: trialDays,
    bodyLimit: trialLimit,
    perMinute: 30,
    answers: { 200: tried },
  }),
  tryVersion: post('/v1/policies/{code}/versions/{version}/try', ['operator', 'partner:department'], {
    summary: 'The same by another version, or by a draft before it is published',
    again: 'nothing of it is kept',
    params: params.extend({ version: z.coerce.number().int().positive() }),
    body: trial,
    days: trialDays,
    bodyLimit: trialLimit,
    answers: { 200: tried, 422: { description: 'The rules of the draft cannot be published' } },
  }),
});
