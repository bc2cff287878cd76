import { mayExtend, type AskedExtension, type NotExtended } from '../../law/licensing/extension.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import { err, type Result } from '../../common/result.ts';
import type { Extension } from './extension-model.ts';
import { telling } from './licensing.ts';
import type { Order } from './model.ts';
import { receiptsAfter } from './receipts.ts';

/** By how many working days an order's limit may be extended now, or why not. It is the promised one that must not be over. */
export const extensionDays = (
  { licensing, extension, limits, endedAt, hold }: Order,
  asked: AskedExtension,
  { now, workingTime }: AsOf,
): Result<number, NotExtended | 'has-ended' | 'applicants-turn'> => {
  if (endedAt !== undefined) return err('has-ended');
  if (hold?.why === 'returned') return err('applicants-turn');
  const limit = (limits['statutory'] ?? limits['promised'])?.deadline;
  return mayExtend(licensing, extension !== undefined, limit, asked, now, workingTime);
};

/** The order with its limits longer by that many working days: the law's and the shorter promised one alike. */
export const extended = (order: Order, extension: Extension, law: LegalVersion): Order => {
  const { days, reasons, at } = extension;
  const receipts = receiptsAfter(order, 'extended', { reasons, days }, at, law);
  return {
    ...order,
    extension,
    ...(receipts.length > 0 && { receipts: [...receipts] }),
    limits: Object.fromEntries(
      Object.entries(order.limits).map(([name, limit]) =>
        name === telling || limit.metAt !== undefined
          ? [name, limit]
          : [name, { ...limit, deadline: { ...limit.deadline, budget: limit.deadline.budget + days } }],
      ),
    ),
  };
};
