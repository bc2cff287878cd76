import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import type { Instant } from '../../../../functions/law/instant.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import { listed } from '../../../../functions/common/words/codes.ts';
import type { Reader } from '../../../../functions/services/messages/model.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import { Order } from '../../../../functions/services/orders/model.ts';
import { Partner } from '../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../functions/services/partners/partners.ts';
import { EnterpriseEndpoints } from '../../../../functions/services/webhooks/enterprise-endpoints.ts';
import { shanghai, workingTime } from '../../law/samples.ts';
import { handClock, memoryTable } from '../webhooks/fixture.ts';
import { gatherNow, tellingOrders } from '../telling/fixture.ts';

/** Who has five late orders in one case reads one message of them; nothing of it is lost, and nothing told twice. */

const begun = shanghai('2026-03-02 10:00');
/** When the limit of acceptance is just over. */
const late = shanghai('2026-03-04 00:00');
const applicant: Reader = { kind: 'enterprise', id: '91450300MA5L00071X' };
const department: Reader = { kind: 'department', id: '住房和城乡建设局' };
const operators: Reader = { kind: 'operators' };
const services = ['water', 'drainage', 'power', 'gas', 'heat'];
const ulid = (n: number) => String(n).padStart(26, '0');

const orderOf = (n: number, kase: string): Order => {
  const limit = (budget: number) => ({
    deadline: DeadlineSpec.parse({ budget, kind: 'promised', basis: '第十三条', anchor: begun }),
  });
  return Order.parse({
    id: `or_${ulid(n)}`,
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: kase },
    partner: `pt_${ulid(n % 5)}`,
    status: 'pending',
    request: { service: services[n % 5], site: { address: '七星区样例路 1 号' } },
    createdAt: begun,
    limits: { acceptance: limit(1), completion: limit(20) },
    survey: { needed: false },
    leavesOut: ['applicant-owes'],
  });
};

const prepared = async (count: number, kases = ['ji_1']) => {
  const { table } = memoryTable();
  const { orders } = tellingOrders(
    { table, clock: handClock(begun) },
    { applicant, department: department.id },
  );
  for (const [n, service] of services.entries())
    await new Partners(table).add(
      Partner.parse({
        id: `pt_${ulid(n)}`,
        name: `桂林${listed([service]).zh}公司`,
        phone: '0773-2800000',
        kind: 'utility',
        regions: ['450300'],
        createdAt: begun,
      }),
    );
  const placed = kases.flatMap((kase, group) =>
    Array.from({ length: count }, (_, n) => orderOf(group * count + n, kase)),
  );
  for (const order of placed) await table.transact(await orders.place(order, workingTime));
  const climb = async (now: Instant) => {
    const look = watcher(table, orders.watched);
    for (const { id } of placed) await look({ pk: `ORDER#${id}`, sk: 'ORDER' }, { now, workingTime });
  };
  /** As its machine does, until nothing more is due. */
  const tellAt = async (now: Instant) => {
    for (let more = true; more;) ({ more } = await gatherNow(table, { now, workingTime }));
  };
  const mails = async (reader: Reader) =>
    (await new MessageStore(table).list(reader, { limit: 100 })).items.toReversed();
  return { table, climb, mails, tellAt };
};

let on: Awaited<ReturnType<typeof prepared>>;
beforeEach(async () => {
  on = await prepared(5);
});
const codes = async (reader: Reader) => (await on.mails(reader)).map(({ code }) => code);

it('is one message, which says of each who has it, whom to call, and for how long it has been over', async () => {
  await on.climb(late);
  expect(await on.mails(applicant), 'not before all of it is found').toEqual([]);
  await on.tellAt(late);
  const [told, ...others] = await on.mails(applicant);
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    code: 'application.overdue',
    at: late,
    subject: { kind: 'joint-installation', id: 'ji_1' },
    title: '您的申请有5项已逾期',
    en: { title: 'Overdue: 5 parts of your application' },
  });
  const line = (service: string) =>
    `${service}报装，由桂林${service}公司（0773-2800000）办理，受理期限已于2026年3月3日届满，已逾期1个工作日，尚未受理`;
  const lines = ['供热', '供水', '排水', '供气', '供电'].map(line).toSorted();
  expect(told?.body).toBe(
    `联合报装（七星区样例路 1 号）有5项已逾期：${lines.map((one, index) => `${index + 1}. ${one}`).join('；')}。逾期均已记录，并已分别催办。您无需办理任何手续。`,
  );
  expect(told?.en?.body).toMatch(
    /^Of the joint installation .+ 5 parts are overdue: 1\. .+; 5\. .+ on record/,
  );
});

it('is one for each rung: what escalates later is told then, to those above too', async () => {
  await on.climb(late);
  await on.tellAt(late);
  await on.climb(shanghai('2026-03-06 10:00'));
  await on.tellAt(shanghai('2026-03-06 10:00'));
  expect(await codes(applicant)).toEqual(['application.overdue', 'application.escalated']);
  expect(await codes(department)).toEqual(['order.overdue', 'order.escalated']);
  expect(await codes(operators)).toEqual(['order.escalated']);
  expect((await on.mails(operators))[0]?.body).toContain('已逾期3个工作日，尚未受理');
});

it('is one for each case, and one that is late alone speaks in its own words', async () => {
  on = await prepared(1, ['ji_1', 'ji_2']);
  await on.climb(late);
  await on.tellAt(late);
  const told = await on.mails(applicant);
  expect(told.map(({ subject }) => subject?.id).toSorted()).toEqual(['ji_1', 'ji_2']);
  for (const { title, contact } of told) {
    expect(title).toBe('您的申请有一项已逾期');
    expect(contact?.phone).toBe('0773-2800000');
  }
});

it('names every webhook, each of which went by itself', async () => {
  vi.spyOn(EnterpriseEndpoints, 'isTold').mockReturnValue(true);
  await on.climb(late);
  await on.tellAt(late);
  const [told] = await on.mails(applicant);
  expect(new Set(told?.deliveryIds).size).toBe(5);
  expect(told).not.toHaveProperty('deliveryId');
  vi.restoreAllMocks();
});

it('is found with the rest of what was told of its case, when that is archived', async () => {
  await on.climb(late);
  await on.tellAt(late);
  for (const reader of [applicant, department])
    expect(await new MessageStore(on.table).about(reader, 'ji_1', begun, late)).toHaveLength(1);
});

describe('whatever happens in between', () => {
  it('is told once by two sweeps at once, and not again by a third', async () => {
    await on.climb(late);
    await Promise.all([on.tellAt(late), on.tellAt(late)]);
    await on.tellAt(late);
    expect(await codes(applicant)).toEqual(['application.overdue']);
  });

  it('is told by the next sweep where one ended between finding and telling', async () => {
    await on.climb(late);
    const transact = vi.spyOn(on.table, 'transact').mockRejectedValue(new Error('ended'));
    await on.tellAt(late).catch(() => undefined);
    transact.mockRestore();
    expect(await codes(applicant)).toEqual([]);
    await on.tellAt(shanghai('2026-03-04 00:30'));
    expect(await codes(applicant)).toEqual(['application.overdue']);
    expect(await codes(department)).toEqual(['order.overdue']);
  });

  it('is told after it where it was found by a later sweep: no text that was served is changed', async () => {
    await on.climb(late);
    await on.tellAt(late);
    const before = await on.mails(applicant);
    await on.climb(late);
    await on.tellAt(shanghai('2026-03-04 00:30'));
    expect(await on.mails(applicant)).toEqual(before);
  });

  it('is told whole where it is more than one message may hold', async () => {
    on = await prepared(50);
    await on.climb(late);
    await on.tellAt(late);
    const told = await on.mails(applicant);
    expect(told.map(({ title }) => title)).toEqual(['您的申请有40项已逾期', '您的申请有10项已逾期']);
  });
});
