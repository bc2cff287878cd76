import * as z from 'zod';
import { get, post, routes } from '../../../platform/http/route.ts';
import { EmergencyId, NewEmergency } from './model.ts';
import { EmergencyView } from './view-model.ts';

export const emergencyRoutes = routes({
  showEmergency: get('/v1/emergency-works/{id}', ['partner:utility', 'partner:department', 'operator'], {
    summary: 'Emergency works: when they began, what is owed, what the departments answered',
    params: z.strictObject({ id: EmergencyId }),
    answers: { 200: { description: 'As they stand', schema: EmergencyView } },
  }),
  reportEmergency: post('/v1/emergency-works', ['partner:utility'], {
    summary: 'Report that a line has failed and is dug up at once; the papers follow within published hours',
    body: NewEmergency,
    idempotent: true,
    answers: {
      201: {
        headers: ['Location'],
        description: 'Stamped, and told to the departments of the road',
        schema: EmergencyView,
      },
      409: { description: 'Works at that place are reported and not closed yet' },
      422: { description: 'No service or region of the caller, or nobody is registered for the road' },
    },
  }),
});
