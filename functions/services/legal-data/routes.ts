import * as z from 'zod';
import { get, post, routes } from '../../platform/http/route.ts';
import { LegalDataView, LegalPublication } from './model.ts';

export const legalDataRoutes = routes({
  show: get('/v1/legal-data', 'public', {
    summary: 'The legal data in force: which provisions each rule rests on, and the numbers of days they set',
    query: z.strictObject({ version: z.coerce.number().int().min(0).optional() }),
    answers: {
      200: { description: 'The version asked for, or the one in force', schema: LegalDataView },
      404: { description: 'There is no such version' },
    },
  }),
  publish: post('/v1/legal-data', ['operator'], {
    idempotent: true,
    audit: { act: 'legal-data.published', reason: 'required' },
    summary: 'Publish the next version of the legal data; what runs keeps the version it began with',
    body: LegalPublication,
    answers: {
      201: { description: 'Published', schema: LegalDataView },
      409: { description: 'There are as many versions as there may be' },
      412: { description: 'There is another version than the one named in `replaces`' },
      422: { description: 'It cites what is not registered, or would take effect before today' },
    },
  }),
});
