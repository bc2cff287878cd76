import { Region } from '../../../law/identifiers/region.ts';
import { CitizenId } from '../../../rule-language/subjects.ts';
import * as z from 'zod';
import { Uscc } from '../../../law/identifiers/uscc.ts';
import { get, patch, post, put, routes } from '../../../platform/http/route.ts';
import { EnterpriseEndpoint } from '../../../services/webhooks/enterprise-endpoints.ts';
import { ImportRun, ImportRunId } from './import-run.ts';
import { citizenDays, factDays, recordDays } from './days.ts';
import {
  CitizenDetails,
  CitizenRecord,
  CountyDetails,
  CountyRecord,
  EnterpriseDetails,
  EnterpriseRecord,
} from './model.ts';
import { EnterpriseFacts } from '../../../rule-language/facts.ts';
import { CitizenView, RecordView } from './view.ts';

const Taken = z.object({
  changed: z.int().describe('Records that are new or differ from what was known'),
  unchanged: z.int(),
});

/** A department's word is its own: it need not say so, and cannot say otherwise. An operator names a registered source. */
const source = EnterpriseRecord.shape.source.optional();
const RecordEvent = EnterpriseDetails.extend({ source });

const told = {
  200: { description: 'Taken', schema: Taken },
  403: { description: 'Its registration does not let it tell this' },
  422: { description: 'It speaks as somebody else, as nobody who is registered, or of a day to come' },
} as const;

export const enterpriseRoutes = routes({
  import: post('/v1/enterprise-records', ['operator', 'partner:department'], {
    summary:
      'Take records of enterprises, citizens or counties as NDJSON, one a line, at most 4 MB a request: a register is sent in several; again is harmless',
    again: 'the same lines on the same day are the same run; read already, they are read once more',
    text: 'application/x-ndjson',
    line: z.union([EnterpriseRecord, CitizenRecord, CountyRecord]),
    answers: {
      202: {
        description:
          'The run, at once: the lines are read, merged and matched after that, and wrong ones are named in it; one and the same for the same lines of a day',
        schema: ImportRun,
        headers: ['Location'],
      },
      413: { description: 'More than 4 MB: nothing was taken' },
    },
  }),
  run: get('/v1/import-runs/{id}', ['operator', 'partner:department'], {
    summary: 'How far an import is: lines, records changed and matched, of how many, and until when',
    params: z.strictObject({ id: ImportRunId }),
    answers: { 200: { description: 'The run as it stands', schema: ImportRun } },
  }),
  event: post('/v1/enterprise-records/{uscc}/events', ['operator', 'partner:department'], {
    summary: 'A register tells what it knows anew of one enterprise; what it does not name stays',
    again: 'what is known already changes nothing',
    params: z.strictObject({ uscc: Uscc }),
    body: RecordEvent,
    days: recordDays,
    answers: told,
  }),
  citizenEvent: post('/v1/citizen-records/{citizen}/events', ['operator', 'partner:department'], {
    summary:
      'A register tells what it knows anew of one citizen: birth, household, guardian, death, indicators',
    again: 'what is known already changes nothing',
    params: z.strictObject({ citizen: CitizenId }),
    body: CitizenDetails.extend({ source }),
    days: citizenDays,
    answers: told,
  }),
  countyEvent: post('/v1/county-records/{county}/events', ['operator', 'partner:department'], {
    summary: 'A register tells what it knows anew of one county',
    again: 'what is known already changes nothing',
    params: z.strictObject({ county: Region }),
    body: CountyDetails.extend({ source }),
    days: { '/asOf': 'behind', '/provenance/*/asOf': 'behind' },
    answers: told,
  }),
  citizenOwn: get('/v1/citizen-record', ['citizen'], {
    summary: 'What is known of the caller, or of whom it is guardian of, with source and day of every datum',
    query: z.strictObject({ citizen: CitizenId.optional() }),
    answers: {
      200: { description: 'The record', schema: CitizenView },
      404: { description: 'Nothing is known yet, or the caller is not the guardian' },
    },
  }),
  show: get('/v1/enterprise-records/{uscc}', ['operator'], {
    summary: 'What is known of an enterprise and who says so; personal data is masked',
    params: z.strictObject({ uscc: Uscc }),
    answers: { 200: { description: 'The record', schema: RecordView } },
  }),
  own: get('/v1/enterprise-record', ['enterprise'], {
    summary: "The caller's own record with source and day of every datum",
    answers: {
      200: { description: 'The record', schema: RecordView },
      404: { description: 'Nothing is known of the enterprise yet' },
    },
  }),
  supply: patch('/v1/enterprise-record', ['enterprise'], {
    summary: 'Supply data that nobody knows; what a register holds is not asked for and not overwritten',
    body: z.strictObject({ facts: EnterpriseFacts }),
    days: factDays,
    answers: {
      200: { description: 'Taken, with the enterprise as its source', schema: RecordView },
      409: { description: 'Some of it is on file already, and here is where from' },
    },
  }),
  endpoint: put('/v1/enterprise-endpoint', ['enterprise'], {
    summary: "Where the caller's messages are also sent as signed webhooks; the secret is shown this once",
    body: EnterpriseEndpoint.pick({ url: true }),
    answers: {
      200: {
        description: 'In force; the secret before it signs nothing any more',
        schema: EnterpriseEndpoint.extend({
          secret: z.string().describe('Standard Webhooks secret, `whsec_` and base64'),
        }),
      },
    },
  }),
});
