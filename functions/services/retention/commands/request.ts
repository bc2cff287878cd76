import { Fault } from '../../../common/fault.ts';
import { ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { RetentionDependencies } from '../dependencies.ts';
import { ErasureId, type Erasure } from '../model.ts';
import { retentionRoutes } from '../routes.ts';

/** Takes a request; its machine carries it out, however much it is. Asked again, it finds nothing left to erase. */
export const request = ({ table, store, clock }: RetentionDependencies) =>
  endpoint(retentionRoutes.request, async ({ body, caller, settle }) => {
    const now = clock.now();
    const erasure: Erasure = {
      ...body,
      id: ErasureId.parse(newId('er', now)),
      requestedAt: now,
      requestedBy: caller.subject,
      status: 'under-way',
    };
    const { id } = erasure;
    const reply = { status: 202, body: erasure, headers: { location: `/v1/erasures/${id}` } };
    const written = await table.transact([
      store.save({ erasure, version: 0 }),
      ...startExecution(table, 'erasure', id, { erasureId: id }, now),
      settle(reply),
    ]);
    if (!written.ok) throw new Fault(`The new request ${id} was refused`);
    log.info('erasure.requested', { erasureId: id });
    return ok(reply);
  });
