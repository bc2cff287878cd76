import * as z from 'zod';
import { get, post, routes } from '../../platform/http/route.ts';
import { CityMove, NewPlayed, PlayedId, PlayedView } from './model.ts';

const params = z.strictObject({ id: PlayedId });
/** One partner plays so often a minute: all of it is written, and goes only after two weeks. */
const perMinute = 30;
const closed = { description: 'There is no such case, or no sandbox on this stage' };

export const sandboxRoutes = routes({
  apply: post('/v1/sandbox/joint-installations', ['partner:utility'], {
    summary:
      'Have a joint application sent to the caller, by an applicant that the platform plays: orders, webhooks and limits as in earnest, marked `sandbox: true`, and counted nowhere',
    idempotent: true,
    perMinute,
    body: NewPlayed,
    answers: {
      201: { description: 'The case with its orders', schema: PlayedView },
      404: { description: 'There is no sandbox on this stage' },
      422: { description: 'None of the services is the caller’s' },
    },
  }),
  show: get('/v1/sandbox/cases/{id}', ['partner:utility'], {
    summary: 'A case that is played for the caller, with its orders',
    params,
    answers: { 200: { description: 'The case', schema: PlayedView }, 404: closed },
  }),
  move: post('/v1/sandbox/cases/{id}/moves', ['partner:utility'], {
    summary:
      'Have the city move: answer a return, withdraw, set the day of the survey, let working days pass for this case alone, or make it late',
    idempotent: true,
    perMinute,
    params,
    body: CityMove,
    // Its case may be days ahead of everybody else.
    days: { '/surveyOn': 'any' },
    answers: {
      200: { description: 'The case after the move', schema: PlayedView },
      404: closed,
      409: { description: 'No order of the case allows this now' },
    },
  }),
});
