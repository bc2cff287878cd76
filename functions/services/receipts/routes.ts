import * as z from 'zod';
import { get, routes } from '../../platform/http/route.ts';
import { OrderId } from '../orders/model.ts';

export const receiptRoutes = routes({
  receipt: get('/v1/orders/{id}/receipts/{number}', ['enterprise', 'citizen', 'partner', 'operator'], {
    summary: 'A receipt of an order as a page to be printed: acceptance, refusal, correction, extension',
    params: z.strictObject({ id: OrderId, number: z.string().regex(/^[0-9A-Z-]{1,60}$/) }),
    answers: {
      200: { description: 'The page, in both languages', mediaType: 'text/html', example: '<!doctype html>' },
    },
  }),
});
