import { describe, expect, it } from 'vitest';
import { application, usccOf } from '../../system/harness/city.ts';
import { ok } from '../../system/harness/client.ts';
import { startReceiver } from '../../system/harness/receiver.ts';
import { receiving } from '../harness/many.ts';
import { picture } from '../harness/pictures.ts';
import type { Stage } from '../harness/stage.ts';

/** So many at least: what was sent before to the same receiver has died beside them. */
const least = 53;

interface Seen {
  readonly id: string;
  readonly recipient: { readonly id: string };
}

/** A receiver that refuses most of what it is sent for longer than that is tried, and the operator who sends it again. */
export const deadDeliveries = (stage: () => Stage): void => {
  describe('an operator in the morning', () => {
    it('sends 53 dead deliveries of one receiver again once it is repaired, and those of nobody else', async () => {
      const { as, clock, visit } = stage();
      const receiver = await startReceiver();
      receiver.behave([{ status: 422 }]);
      const telecom = await receiving(stage(), 'telecom', `${receiver.origin}/telecom`);
      const uscc = usccOf(97);
      const enterprise = as({ role: 'enterprise', uscc });
      let applications = 0;
      const apply = async (): Promise<string> =>
        ok<{ id: string }>(
          await enterprise('POST', '/v1/joint-installations', {
            body: application(uscc, ['telecom']),
            headers: { 'idempotency-key': `browser-dead-${(applications += 1)}` },
          }),
        ).id;
      const withdraw = async (id: string) =>
        ok(await enterprise('POST', `/v1/joint-installations/${id}/withdrawal`));

      // Each is applied for and withdrawn again: two events, and nothing that would become late meanwhile.
      const applied: string[] = [];
      while (applied.length < Math.ceil(least / 2)) applied.push(await apply());
      await clock.settle();
      for (const id of applied.slice(0, Math.floor(least / 2))) await withdraw(id);
      // It takes something now and then: what takes nothing for twelve hours is paused, and nothing of it dies.
      for (let times = 0; times < 4; times += 1) {
        await clock.advance('PT9H');
        receiver.behave([{ status: 204 }]);
        const taken = await apply();
        await clock.settle();
        await withdraw(taken);
        await clock.settle();
        receiver.behave([{ status: 422 }]);
      }

      const operator = as({ role: 'operator' });
      const ofAll = async () =>
        Map.groupBy(
          ok<{ items: readonly Seen[] }>(
            await operator('GET', '/v1/webhook-deliveries?status=dead&limit=100'),
          ).items,
          ({ recipient }) => (recipient.id === telecom.id ? 'theirs' : 'others'),
        );
      const before = await ofAll();
      const dead = before.get('theirs')?.length ?? 0;
      expect(dead).toBeGreaterThanOrEqual(least);

      const { page, accessible, close } = await visit('运行管理员');
      const theirs = page.getByRole('listitem').filter({ hasText: telecom.name });
      await theirs.getByText(`${dead} 项`).waitFor();
      await theirs.getByText('对方认为内容无法处理（422）').waitFor();
      await picture(page, 'operations-dead');
      receiver.behave([{ status: 204 }]);
      const tried = receiver.received().length;

      await theirs.getByRole('button', { name: '全部重发' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(`现在符合条件的有 ${dead} 项`).waitFor();
      await dialog.getByLabel('理由').fill('接收程序已修复');
      await dialog.getByRole('button', { name: /重\s?发/ }).click();
      await dialog.getByText(`办成 ${dead} 项，被拒 0 项，无需再办 0 项`).waitFor();
      expect(await dialog.getByRole('list', { name: '逐项结果' }).getByRole('listitem').count()).toBe(dead);
      await accessible();
      await picture(page, 'operations-delivered');
      await clock.settle();
      const again = receiver.received().slice(tried);
      expect(new Set(again.map(({ headers }) => headers['webhook-id'])).size).toBe(dead);
      const after = await ofAll();
      expect([after.get('theirs'), after.get('others')]).toEqual([undefined, before.get('others')]);
      await page.reload();
      await page.getByRole('heading', { name: '失败的流程' }).waitFor();
      await theirs.waitFor({ state: 'detached' });
      await close();
      await receiver.close();
    }, 360_000);
  });
};
