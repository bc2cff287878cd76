import type { Instant } from '../../../law/instant.ts';
import { newId } from '../../../platform/ids.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Policy } from '../policies/model.ts';

/** Everybody is matched anew by the policies that read what was published. */
export const rematch = (table: Table, readers: readonly Policy[], now: Instant): Write[] =>
  readers.length === 0
    ? []
    : startExecution(
        table,
        'policy-matching',
        newId('ma', now),
        { policies: readers.map(({ code }) => code) },
        now,
      );
