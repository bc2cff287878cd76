import { text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import { notCountedBases } from '../../../law/deadline/not-counted.ts';
import type { Order, OrderId } from '../../../services/orders/model.ts';
import type { EmergencyTerms } from '../external/rules-model.ts';
import type { Emergency } from './model.ts';

const asked = ({ site, service, cause, id, reviews }: Emergency) => ({
  ...{ service, site, cause },
  departments: reviews.map(({ department }) => department),
  emergency: id,
});

/** The utility's own: the papers by the hour, the road by days, both from the report on. */
export const worksOrder = (emergency: Emergency, terms: EmergencyTerms): Order => {
  const { id, orderId, partner, reportedAt: anchor } = emergency;
  const { papersHours, papersBasis, restorationDays, basis } = terms;
  const deadline = (spec: object) => ({
    deadline: DeadlineSpec.parse({ anchor, start: { by: 'event' }, ...spec }),
  });
  return {
    id: orderId,
    kind: 'emergency-works',
    subject: { kind: 'emergency-works', id },
    partner,
    status: 'digging',
    request: asked(emergency),
    createdAt: anchor,
    limits: {
      papers: deadline({ budget: papersHours, unit: 'hours', kind: 'statutory', basis: papersBasis }),
      restoration: deadline({ budget: restorationDays, unit: 'natural-days', kind: 'promised', basis }),
    },
  };
};

const papersToCome = '抢修手续待补报';

/** A department's: at its desk from the report on, its clock standing until the papers are there. */
export const reviewOrder = (
  emergency: Emergency,
  { orderId, partner }: { readonly orderId: OrderId; readonly partner: string },
  { answerDays, basis }: EmergencyTerms,
): Order => {
  const { id, reportedAt: since, service } = emergency;
  const { zh, en } = called(service);
  return {
    id: orderId,
    kind: 'review',
    subject: { kind: 'emergency-works', id },
    partner,
    status: 'returned',
    request: {
      title: text(`${zh}管线抢修破路手续`, `Papers of emergency works on a ${en} line`),
      ...asked(emergency),
    },
    createdAt: since,
    limits: {
      promised: {
        deadline: DeadlineSpec.parse({
          ...{ budget: answerDays, kind: 'promised', basis, anchor: since, start: { by: 'push' } },
          suspensions: [{ from: since, basis: notCountedBases.correction }],
        }),
      },
    },
    hold: { why: 'returned', from: 'pending', since, reasons: [papersToCome] },
  };
};
