import { expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { Escalations } from '../../../../functions/platform/watch/escalations.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';

it('finds again, for the archive of its case, that a suspension outlasted its end', async () => {
  const { table } = memoryTable();
  const escalations = new Escalations(table);
  const subject = { kind: 'project', id: 'pj_1' };
  const at = instant('2026-03-02T01:00:00.000Z');
  await table.transact([
    escalations.outlasted({ subject, orderId: 'or_1' }, at),
    escalations.outlasted({ subject: { kind: 'river-approval', id: 'ra_1' } }, at),
  ]);
  const keys = [...Escalations.keysOf('or_1', {}), ...Escalations.keysOf('ra_1', {})];
  expect(await table.getAll(keys)).toHaveLength(2);
});
