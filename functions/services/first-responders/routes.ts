import * as z from 'zod';
import { get, post, routes } from '../../platform/http/route.ts';
import { FirstResponderView, HandingOn } from './model.ts';

const params = z.strictObject({ id: z.string().regex(/^[a-z]{2}_[0-9A-HJKMNP-TV-Z]{26}$/) });

export const firstResponderRoutes = routes({
  firstResponder: get('/v1/first-responders/{id}', ['enterprise', 'citizen', 'partner', 'operator'], {
    summary: 'Who first took a case, by its id, and sees to it until it ends (Art. 5)',
    params,
    answers: { 200: { description: 'The clerk', schema: FirstResponderView } },
  }),
  handOn: post('/v1/first-responders/{id}/handing-on', ['partner', 'operator'], {
    summary: 'Offer a case to another, or answer such an offer: it is handed on when that one accepts',
    again: 'what was done already is a 409',
    params,
    body: HandingOn,
    answers: {
      200: { description: 'As it is now', schema: FirstResponderView },
      409: { description: 'Not now: `reason` says why' },
    },
  }),
});
