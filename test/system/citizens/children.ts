import { beforeAll, describe, expect, it } from 'vitest';
import { ordersOf, policyOf, say } from '../harness/benefits.ts';
import { account, condition, HEALTH, mailOf, type CitizensCity, type Seen } from '../harness/citizens.ts';
import { clientOf, ok } from '../harness/client.ts';

/** 惠民政策: what a child is granted, by its guardian. Step upon step. */
const CHILD = 'CHILD-CARE-2026';
const [mother, father] = ['c-mother', 'c-father'];

let on: CitizensCity;
let city: CitizensCity['city'];
let health: CitizensCity['health'];
const citizen: CitizensCity['citizen'] = (id) => on.citizen(id);
const told: CitizensCity['told'] = (...of) => on.told(...of);
const confirm: CitizensCity['confirm'] = (...of) => on.confirm(...of);
const ownOf = (who: string, child: string) => on.ownOf(who, child, CHILD);

const childFacts = (more: object = {}) => ({
  birthDate: '2025-03-10',
  hukouRegion: '450305',
  hukouSince: '2025-03-20',
  guardian: mother,
  allowanceElsewhere: false,
  nursery: '张三托育园',
  ...more,
});

const childCare = policyOf([], {
  name: '育儿补贴',
  documentNumber: '育儿补贴制度管理规范',
  beneficiary: 'citizen',
  conditions: [
    condition('under-three', '未满三周岁', 'on < addMonths(citizen.birthDate, 36)', '第五条'),
    condition('once', '未在其他地方领取', '!citizen.allowanceElsewhere', '第六条'),
  ],
  untilPaid: ['scope.alive', 'scope.region'],
  amount: { kind: 'fixed', fen: 360_000 },
  period: { kind: 'year' },
  department: HEALTH,
});

export const forChildren = (inCity: () => CitizensCity): void => {
  beforeAll(() => {
    on = inCity();
    ({ city, health } = on);
  });

  describe('育儿补贴', () => {
    it('is offered to the guardian whom a register names, and to nobody else', async () => {
      // An identity number names nobody here.
      expect((await told('110101199001011234', childFacts())).status).toBe(404);
      for (const child of ['c-child-1', 'c-child-2', 'c-child-3', 'c-child-4'])
        ok(await told(child, childFacts()));
      ok(await told('c-orphan', childFacts({ guardian: null })));
      await city.clock.settle();
      ok(await health('PUT', `/v1/policies/${CHILD}`, { body: childCare }));
      await city.clock.settle();
      const offered = await ownOf(mother, 'c-child-1');
      expect(offered).toMatchObject({ status: 'awaiting-confirmation', fen: 360_000 });
      // What it rests on was read and is shown to nobody.
      expect(offered.trace?.conditions.flatMap(({ facts }) => facts.map(({ value }) => value))).toEqual(
        expect.arrayContaining([null]),
      );
      expect(JSON.stringify(offered)).not.toMatch(/2025-03-10|张三/);
      const [mail] = await mailOf(citizen(mother));
      expect(mail).toMatchObject({
        code: 'entitlement.awaiting-confirmation',
        title: '您有一项惠民政策待确认',
      });
      expect(mail?.body).toMatch(/^您作为监护人代为办理的事项：您符合《育儿补贴》/);
      for (const who of ['c-stranger', father, 'c-child-1']) {
        expect((await citizen(who)('GET', `/v1/entitlements/${offered.id}`)).status).toBe(404);
        expect((await confirm(who, offered.id, { account: account(9) })).status).toBe(404);
        expect((await citizen(who)('GET', '/v1/matches?citizen=c-child-1')).status).toBe(404);
      }
      expect((await citizen(mother)('GET', '/v1/citizen-record?citizen=c-child-1')).status).toBe(200);
      expect((await citizen('c-stranger')('GET', '/v1/citizen-record?citizen=c-child-1')).status).toBe(404);
      // Nobody is known who may act for it: nobody is asked, and nothing lapses.
      const { items } = ok<{ items: Seen[] }>(await health('GET', '/v1/entitlements'));
      expect(items).toHaveLength(4);
      expect(JSON.stringify(items)).not.toContain('c-child');
    });

    it('is paid once into the account that the guardian confirmed, whatever is clicked at once', async () => {
      const { id } = await ownOf(mother, 'c-child-1');
      expect((await confirm(mother, id, {})).status).toBe(422);
      const clicks = await Promise.all([1, 2].map(() => confirm(mother, id, { account: account(1) })));
      expect(clicks.map(({ status }) => status)).toEqual([200, 200]);
      await city.clock.settle();
      const [order, ...more] = await ordersOf(city.finance, id);
      expect(more).toEqual([]);
      expect(JSON.stringify(order)).not.toMatch(/c-child|c-mother/);
      const { body } = await city.finance('GET', `/v1/orders/${order?.id ?? ''}`);
      expect(body).toMatchObject({ payee: account(1), request: { fen: 360_000 } });
      ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen: 360_000 }));
      await city.clock.settle();
      expect(await ownOf(mother, 'c-child-1')).toMatchObject({ status: 'paid', paid: 360_000 });
      // The next child's offer shows no account of another's.
      expect((await ownOf(mother, 'c-child-2')).payTo).toBeUndefined();
    });

    it('goes to the guardian who acts by then, and into no account of the one before', async () => {
      const { id } = await ownOf(mother, 'c-child-2');
      ok(await confirm(mother, id, { account: account(2) }));
      await city.clock.settle();
      ok(await told('c-child-2', { guardian: father }, '2026-03-02'));
      await city.clock.settle();
      expect((await citizen(mother)('GET', `/v1/entitlements/${id}`)).status).toBe(404);
      expect((await confirm(mother, id, { account: account(2) })).status).toBe(404);
      const his = await ownOf(father, 'c-child-2');
      expect(his).toMatchObject({ id, status: 'account-changed' });
      expect(his.payTo).toBeUndefined();
      const codes = (await mailOf(citizen(father))).map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining(['entitlement.handed-over', 'entitlement.account-changed']),
      );
      ok(await confirm(father, id, { account: account(3) }));
      await city.clock.settle();
      const order = (await ordersOf(city.finance, id)).at(-1);
      expect((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body).toMatchObject({
        payee: account(3),
      });
      ok(await say(city.finance, order?.id ?? '', { type: 'paid', fen: 360_000 }));
      await city.clock.settle();
      expect(await ownOf(father, 'c-child-2')).toMatchObject({ status: 'paid' });
    });

    it('ends when the child has died or moved away before it is paid; its order is called back', async () => {
      const dead = await ownOf(mother, 'c-child-3');
      ok(await confirm(mother, dead.id, { account: account(4) }));
      await city.clock.settle();
      const [order] = await ordersOf(city.finance, dead.id);
      ok(await told('c-child-3', { deathDate: '2026-03-02' }, '2026-03-02'));
      ok(await told('c-child-4', { hukouRegion: '450100', hukouSince: '2026-03-02' }, '2026-03-02'));
      await city.clock.settle();
      expect(await ownOf(mother, 'c-child-3')).toMatchObject({ status: 'lapsed', paid: 0 });
      expect((await city.finance('GET', `/v1/orders/${order?.id ?? ''}`)).body).toMatchObject({
        status: 'withdrawn',
      });
      const moved = await ownOf(mother, 'c-child-4');
      expect(moved).toMatchObject({ status: 'lapsed' });
      expect((await confirm(mother, moved.id, { account: account(5) })).status).toBe(409);
      const said = (await mailOf(citizen(mother))).filter(({ code }) => code === 'entitlement.lapsed');
      expect(said.map(({ body }) => body)).toEqual(
        expect.arrayContaining([
          expect.stringContaining('据登记，受益人已去世，该事项终止'),
          expect.stringContaining('受益条件“户籍地在本市”已不具备'),
        ]),
      );
      // Their circumstances changed, and no account did.
      expect((await mailOf(citizen(mother))).map(({ code }) => code)).not.toContain(
        'enterprise.account-changed',
      );
      const theirs = (await mailOf(health)).filter(({ code }) => code === 'entitlement.lapsed');
      expect(theirs).toHaveLength(2);
      expect(JSON.stringify(theirs)).not.toMatch(/企业|c-child/);
    });

    it('tells the guardian of a payment that is late, with reason and plan (Art. 16)', async () => {
      ok(await told('c-late', childFacts()));
      await city.clock.settle();
      const { id } = await ownOf(mother, 'c-late');
      ok(await confirm(mother, id, { account: account(6) }));
      await city.clock.workingDays(6);
      const late = await ownOf(mother, 'c-late');
      expect(late.status).toBe('overdue');
      expect(late.notices[0]?.body).toContain('您');
      expect(late.notices[0]?.body).not.toMatch(/贵单位|企业/);
      expect((await mailOf(citizen(mother))).map(({ code }) => code)).toContain('entitlement.overdue-notice');
      const board = await clientOf(city.instance)(
        'GET',
        '/v1/reports/fulfilment?from=2026-03-01&to=2026-03-31',
      );
      expect(JSON.stringify(board.body)).not.toMatch(/c-late|c-mother/);
    });

    it('is not confirmed in the name of a guardian who has died, until a register names another', async () => {
      ok(await told('c-left', childFacts({ guardian: 'c-late-mother' })));
      await city.clock.settle();
      const { id } = await ownOf('c-late-mother', 'c-left');
      const today = (await city.clock.now()).slice(0, 10);
      ok(await told('c-late-mother', { deathDate: today }, today));
      expect((await confirm('c-late-mother', id, { account: account(8) })).status).toBe(404);
      for (const path of ['/v1/citizen-record?citizen=c-left', '/v1/matches?citizen=c-left'])
        expect((await citizen('c-late-mother')('GET', path)).status).toBe(404);
      ok(await told('c-left', { guardian: father }, today));
      await city.clock.settle();
      ok(await confirm(father, id, { account: account(9) }));
      expect(await ownOf(father, 'c-left')).toMatchObject({ id, status: 'in-payment' });
    });
  });
};
