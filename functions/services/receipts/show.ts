import { own } from '../../common/own.ts';
import { err, ok } from '../../common/result.ts';
import { endpoint } from '../../platform/http/index.ts';
import { problem } from '../../platform/problem.ts';
import type { FileSubjects } from '../files/subjects.ts';
import type { ReadOrders } from '../orders/reading.ts';
import type { Partners } from '../partners/partners.ts';
import { receiptPage } from './page.ts';
import { receiptRoutes } from './routes.ts';

export interface ReceiptDependencies {
  readonly orders: Pick<ReadOrders, 'find'>;
  readonly partners: Pick<Partners, 'find'>;
  /** Who may see the case that an order serves. */
  readonly subjects: FileSubjects;
}

/** A page runs nothing and loads nothing, whatever somebody wrote into it. */
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};

export const receipt = ({ orders, partners, subjects }: ReceiptDependencies) =>
  endpoint(receiptRoutes.receipt, async ({ params, caller }) => {
    const order = (await orders.find(params.id))?.order;
    const found = order?.receipts?.find(({ number }) => number === params.number);
    const isSeen =
      order !== undefined &&
      (await own(subjects, order.subject.kind)?.(order.subject.id, caller)) !== undefined;
    if (!order || !found || !isSeen) return err(problem('not-found'));
    const partner = await partners.find(order.partner);
    const body = receiptPage(found, {
      caseId: order.subject.id,
      orderId: order.id,
      givenBy: partner?.name ?? order.partner,
    });
    return ok({ status: 200, body, mediaType: 'text/html; charset=utf-8', headers });
  });
