import { expect } from 'vitest';
import { clientOf } from './client.ts';
import {
  application,
  usccOf,
  type CaseSeen,
  type City,
  type LineSeen,
  type OrderSeen,
  type ServiceName,
} from './city.ts';

/** An approval for a line, as its case shows it. */
export interface ApprovalSeen {
  readonly id: string;
  readonly matter: string;
  readonly place: string;
  readonly department: string;
  readonly way: string;
  readonly status: string;
  readonly orderId?: string;
  readonly offered?: boolean;
  readonly government?: boolean;
  readonly uses: readonly { service: string }[];
}
type Seen = CaseSeen & { readonly approvals: readonly ApprovalSeen[]; readonly allowed: readonly string[] };
type WorkOrder = OrderSeen & {
  readonly allowed: readonly string[];
  readonly external?: { readonly outcome?: string; readonly openedAt?: string };
};

const oldRoad = {
  matter: 'road-excavation',
  place: '试验路（一路至二路）',
  builtOn: '2010-05-01',
} as const;
export const dug = { ...oldRoad, lengthM: 120, widthM: 1.2, depthM: 1.5, areaM2: 144 };
export const green = { matter: 'green-space', place: '试验路南侧绿地', areaM2: 20 } as const;
/** A department's opinion that all is in order. */
export const done = { grounds: '符合条件', checks: [] };

/** A city with departments that decide about lines. @param city asked when it is there */
export const linesOf = (cityOf: () => City) => {
  const departments: Record<string, (orderId: string, event: object) => Promise<number>> = {};
  const registered = async (department: string) => {
    const { body } = await cityOf().operator('POST', '/v1/partners', {
      body: { name: `市${department}`, kind: 'department', department, services: [], regions: ['450300'] },
    });
    const call = clientOf(cityOf().instance, { role: 'partner', partner: (body as { id: string }).id });
    let said = 0;
    departments[department] = async (orderId, event) => {
      const eventId = `${department}-${(said += 1)}`;
      const { status } = await call('POST', `/v1/orders/${orderId}/events`, { body: { eventId, ...event } });
      await cityOf().clock.settle();
      return status;
    };
  };

  /** A case whose utilities have all come as far as their plan. */
  const surveyed = async (number: number, wanted: readonly ServiceName[], more: object = {}) => {
    const uscc = usccOf(number);
    const call = cityOf().enterprise(uscc);
    const answer = await call('POST', '/v1/joint-installations', {
      body: { ...application(uscc, wanted), ...more },
      headers: { 'idempotency-key': `line-${number}-${wanted.join('-')}` },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(202);
    const { id } = answer.body as { id: string };
    await cityOf().clock.settle();
    const show = async () => (await call('GET', `/v1/joint-installations/${id}`)).body as Seen;
    const line = async (service: ServiceName) =>
      (await show()).orders.find((one) => one.service === service) as LineSeen;
    const order = async (service: ServiceName) =>
      (await cityOf().utilities[service].call('GET', `/v1/orders/${(await line(service)).id}`))
        .body as WorkOrder;
    const say = async (service: ServiceName, type: string, rest: object = {}) => {
      const said = await cityOf().utilities[service].say((await line(service)).id, { type, ...rest });
      await cityOf().clock.settle();
      return said;
    };
    for (const service of wanted) await say(service, 'accepted');
    await cityOf().clock.workingDays(1);
    for (const service of wanted) await say(service, 'surveyed');
    const approval = async (matter: string, department?: string) =>
      (await show()).approvals.findLast(
        (one) => one.matter === matter && (department === undefined || one.department === department),
      ) as ApprovalSeen;
    const news = async () =>
      (
        (await call('GET', `/v1/messages?limit=50`)).body as {
          items: { title: string; body: string; subject: { id: string } }[];
        }
      ).items.filter(({ subject }) => subject.id === id);
    return { id, call, show, order, say, approval, news };
  };
  return { departments, registered, surveyed };
};
