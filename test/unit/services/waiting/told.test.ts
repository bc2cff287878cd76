import { describe, expect, it } from 'vitest';
import { text } from '../../../../functions/common/text.ts';
import { WaitingNames } from '../../../../functions/services/partners/waiting.ts';
import type { Unnamed } from '../../../../functions/services/partners/waits.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import type { Reader } from '../../../../functions/services/messages/model.ts';
import { tellerOf } from '../../../../functions/services/telling/teller-of.ts';
import { letWait, type Waiting } from '../../../../functions/services/waiting/let-wait.ts';
import { shanghai } from '../../law/samples.ts';
import { memoryTable } from '../webhooks/fixture.ts';

const now = shanghai('2026-03-02 10:00');
const uscc = '91450300MA5L00071X';
const unnamed: Unnamed = { wanted: { role: 'department', name: '水利局', region: '450305' }, why: 'retired' };
const waiting = (id: string): Waiting => ({
  waiter: { kind: 'river-approval', id },
  applicant: { kind: 'enterprise', id: uscc },
  code: 'river.waiting-for-name',
  what: text(`漓江窗口办件 ${id} `, `Case ${id} at the Li River window`),
  data: { caseId: id },
});

describe('what waits for a department', () => {
  it('is told to its applicant each, to operators once with the runbook’s section, in both languages', async () => {
    const { table } = memoryTable();
    const on = { names: new WaitingNames(table), teller: tellerOf(table) };
    for (const id of ['ra_1', 'ra_2'])
      expect((await table.transact(await letWait(on, waiting(id), [unnamed], now))).ok).toBe(true);
    const mails = async (reader: Reader) =>
      (await new MessageStore(table).list(reader, { limit: 10 })).items.toReversed();
    expect(await mails({ kind: 'enterprise', id: uscc })).toMatchObject([
      {
        code: 'river.waiting-for-name',
        subject: { kind: 'river-approval', id: 'ra_1' },
        body: expect.stringMatching(/水利局.+已停用且无接替单位.+无需办理任何手续/) as string,
        en: { body: expect.stringContaining('Nothing is expected of you.') as string },
      },
      { subject: { id: 'ra_2' } },
    ]);
    expect(await mails({ kind: 'operators' })).toMatchObject([
      {
        subject: { id: 'ra_1' },
        body: expect.stringContaining('docs/runbook.md#what-waits-for-a-name') as string,
        en: { body: expect.stringContaining('Please register it') as string },
      },
    ]);
  });
});
