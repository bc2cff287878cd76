import * as z from 'zod';
import { deadlineRoutes } from '../../services/deadlines/subject-routes.ts';
import { OrderStatus } from '../../services/orders/model.ts';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { get, post, routes } from '../../platform/http/route.ts';
import { Box, ConsultationId, NewConsultation } from './model.ts';
import { ConsultationSummary, ConsultationView } from './view.ts';

const params = z.strictObject({ id: ConsultationId });

export const consultationRoutes = routes({
  ...deadlineRoutes('/v1/consultations/{id}', params, ['partner:department', 'operator']),
  send: post('/v1/consultations', ['partner:department'], {
    summary: 'Ask another department (Art. 10); after three working days its silence is consent',
    body: NewConsultation,
    idempotent: true,
    answers: {
      201: {
        description: 'Served: the clock runs from now',
        schema: ConsultationView,
        headers: ['Location'],
      },
      422: { description: 'Whom it is for is no other department' },
    },
  }),
  list: get('/v1/consultations', ['partner:department', 'operator'], {
    summary: 'Letters to the caller, or from it; for operators all',
    query: listQuery(OrderStatus).extend({ box: Box.default('received') }),
    answers: listAnswers(ConsultationSummary, 'A page of letters'),
  }),
  show: get('/v1/consultations/{id}', ['partner:department', 'operator'], {
    summary: 'One letter: its service and the proof of it, its limit day by day, its outcome',
    params,
    answers: { 200: { description: 'The letter', schema: ConsultationView } },
  }),
  withdraw: post('/v1/consultations/{id}/withdrawal', ['partner:department'], {
    summary: 'Withdraw a letter that has no answer yet',
    again: 'it is withdrawn already',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    answers: {
      200: { description: 'Withdrawn; who was asked is told', schema: ConsultationView },
      409: { description: 'It was answered, by a word or by silence' },
    },
  }),
});
