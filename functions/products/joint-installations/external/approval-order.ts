import { text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { newId } from '../../../platform/ids.ts';
import { asLicence } from '../../../services/orders/licensing.ts';
import { OrderId, type Order } from '../../../services/orders/model.ts';
import type { PartnerId } from '../../../services/partners/model.ts';
import { enterpriseOf } from '../applicant.ts';
import type { Case } from '../model.ts';
import type { Approval } from './model.ts';

/** What a department is asked about a line: all that its plan says of the place, and no personal data. Who lives there is no part of it. */
const requestOf = ({ application, id }: Case, approval: Approval): Order['request'] => {
  const { matter, place, department, way, basis, uses, government, id: approvalId } = approval;
  const { project, site } = application;
  const enterprise = enterpriseOf(application);
  const name = called(matter);
  return {
    title:
      way === 'review' ? name : text(`${name.zh}（${called(way).zh}）`, `${name.en} (${called(way).en})`),
    ...{ approval: approvalId, matter, place, department, way, basis },
    ...(government && { government }),
    lines: uses,
    site,
    ...(enterprise && { uscc: enterprise.uscc, applicant: enterprise.name }),
    ...(project && { project }),
    installation: id,
  };
};

/**
 * The order of an approval: received at the push, with a limit of its own (Art. 9, 10). A review is a licence; a filing or
 * a commitment is told, and confirmed or objected to.
 */
export const approvalOrder = (
  one: Case,
  approval: Approval,
  partner: PartnerId,
  { now, workingTime }: AsOf,
  enterprise = enterpriseOf(one.application),
): Order =>
  asLicence(
    {
      id: OrderId.parse(newId('or', now)),
      kind: 'review',
      subject: { kind: 'joint-installation', id: one.id },
      partner,
      status: 'pending',
      request: requestOf(one, approval),
      ...(enterprise && { persons: { contact: enterprise.contact } }),
      createdAt: now,
      limits: {
        promised: {
          deadline: DeadlineSpec.parse({
            budget: approval.limit,
            kind: 'promised',
            basis: approval.basis,
            anchor: now,
            start: { by: 'push' },
            ends: one.ends,
          }),
        },
      },
    },
    approval.way === 'review' ? { limitsFrom: 'receipt', handling: 'single' } : undefined,
    lawAt(workingTime, now),
  );
