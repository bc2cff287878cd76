import type { Instant } from '../../../law/instant.ts';
import type { Teller } from '../../../services/messages/teller.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { IntegrityField } from './field.ts';
import { IntegrityCaseId, type IntegrityCase } from './model.ts';
import { IntegrityStore } from './store.ts';
import { tellIntegrity } from './told.ts';

/** A payment that is late: what of an entitlement a candidate is opened with. */
export interface LatePayment extends Required<Pick<IntegrityCase, 'department' | 'policy' | 'fen'>> {
  readonly id: string;
  readonly terms: { readonly field?: IntegrityField | undefined };
  readonly instalments: readonly { readonly settledAt?: Instant | undefined }[];
}

/** What other domains may do: open a candidate, and nothing that has a consequence. */
export class Integrity {
  readonly #store: IntegrityStore;
  readonly #teller: Teller;
  constructor(table: Table, teller: Teller) {
    this.#store = new IntegrityStore(table);
    this.#teller = teller;
  }

  /** A payment is late beyond the grace: a candidate, for a person to judge. One for each payment of an entitlement. */
  async open(late: LatePayment, overdueSince: Instant, now: Instant): Promise<Write[]> {
    const { id, department, policy, fen, instalments, terms } = late;
    const number = instalments.findIndex(({ settledAt }) => settledAt === undefined) + 1;
    const opened: IntegrityCase = {
      id: IntegrityCaseId.parse(`ic_${id.slice('en_'.length)}-${number}`),
      status: 'candidate',
      department,
      act: 'policy-overdue',
      field: terms.field ?? 'industry-support',
      openedBy: 'platform',
      entitlementId: id,
      policy,
      fen,
      overdueSince,
      openedAt: now,
    };
    return [...this.#store.create(opened), ...(await tellIntegrity(this.#teller, 'candidate', opened, now))];
  }
}
