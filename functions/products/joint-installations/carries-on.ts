import type { Instant } from '../../law/instant.ts';
import { newId } from '../../platform/ids.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';

/**
 * What follows for the phases of a batch is done after the move that it follows from, by an execution of its own: it looks at
 * all of them as they are, so two that are connected at once cannot each take the other for open.
 */
export const carriesOn = (table: Table, caseId: string, now: Instant): Write[] =>
  startExecution(
    table,
    'in-pieces',
    `${caseId}-${newId('ph', now)}`,
    { of: 'joint-installation', id: caseId },
    now,
  );
