import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, put, routes } from '../../platform/http/route.ts';
import { ServiceItemChange, ServiceItemCode, ServiceItemSummary, ServiceItemView } from './model.ts';

const params = z.strictObject({ code: ServiceItemCode });

export const serviceItemRoutes = routes({
  list: get('/v1/service-items', 'public', {
    summary: 'The published matters with their limits, by code',
    query: Paging,
    answers: pageOf(ServiceItemSummary, 'A page of items, each in the version in force'),
  }),
  show: get('/v1/service-items/{code}', 'public', {
    summary: 'One matter: its limits and how they are made up, materials, who handles it',
    params,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    answers: { 200: { description: 'The version asked for, or the one in force', schema: ServiceItemView } },
  }),
  publish: put('/v1/service-items/{code}', ['operator'], {
    audit: { act: 'service-item.published' },
    summary: 'Publish the next version; cases that run keep the one they began with',
    params,
    body: ServiceItemChange,
    // Today or later, of a plan that may be published at all (rules.ts).
    days: { '/effectiveFrom': 'any' },
    answers: {
      200: { description: 'Published', schema: ServiceItemView },
      412: { description: 'There is another version than the one named in `replaces`' },
      422: { description: 'The plan cannot be published (plan-refused), each fault with its place' },
    },
  }),
});
