import { CitizenId } from '../../../rule-language/subjects.ts';
import * as z from 'zod';
import { factDays } from '../enterprises/days.ts';
import { EnterpriseFacts } from '../../../rule-language/facts.ts';
import { Account } from '../entitlements/model.ts';
import { EntitlementSummary } from '../entitlements/view.ts';
import { get, post, routes } from '../../../platform/http/route.ts';
import { PolicyCode } from '../policies/code.ts';
import { DecisionView } from '../policies/view.ts';
import { MatchView, MissingFactView, PolicySummary } from './view.ts';

const params = z.strictObject({ code: PolicyCode });

const ofWard = z.strictObject({
  citizen: CitizenId.optional().describe('Whom the caller is guardian of; else it is about the caller'),
});

export const matchingRoutes = routes({
  matches: get('/v1/matches', ['enterprise', 'citizen'], {
    summary:
      'What the caller, or whom it is guardian of, meets or nearly meets, and what is missing for the rest',
    query: ofWard,
    answers: {
      200: { description: 'As of now', schema: z.object({ items: z.array(MatchView) }) },
    },
  }),
  form: get('/v1/policies/{code}/applications', ['enterprise', 'citizen'], {
    summary: 'The application as it stands, pre-filled from the record: only what is unknown is asked',
    params,
    query: ofWard,
    answers: {
      200: {
        description: 'The form',
        schema: z.object({
          policy: PolicySummary,
          decision: DecisionView,
          asks: z
            .array(MissingFactView)
            .describe('Everything that is unknown, what the amount needs included'),
          account: Account.nullable().describe('As on record; null when one is to be given'),
        }),
      },
    },
  }),
  apply: post('/v1/policies/{code}/applications', ['enterprise', 'citizen'], {
    summary: 'Apply for a policy of 快申快享 with nothing but what is unknown; again answers the same',
    again: 'a beneficiary has one entitlement by a policy: 200',
    params,
    body: z.strictObject({
      facts: EnterpriseFacts.default({}).describe('Only what the form asks; kept, whatever is decided'),
      ...ofWard.shape,
    }),
    days: factDays,
    answers: {
      202: { description: 'It is met: the entitlement', schema: EntitlementSummary, headers: ['Location'] },
      200: { description: 'It was applied for before', schema: EntitlementSummary },
      409: {
        description: 'A condition is not met, or another policy excludes it, or data are on file already',
      },
      422: { description: 'Something is still unknown: what is asked' },
    },
  }),
});
