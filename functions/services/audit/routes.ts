import * as z from 'zod';
import { AuditEntry } from '../../platform/audit/model.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, routes } from '../../platform/http/route.ts';

const AuditEntryView = AuditEntry.extend({
  name: z.string().nullable().describe('The name in the token; null where it was erased'),
});

export const auditRoutes = routes({
  list: get('/v1/audit-entries', ['operator'], {
    summary:
      'Who steered and published what, when and why, newest first; each entry is linked to the one before',
    query: Paging,
    answers: pageOf(AuditEntryView, 'A page of entries'),
  }),
});
