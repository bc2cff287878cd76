import type { Caller } from '../callers.ts';
import { usccOf } from '../../system/harness/city.ts';
import { clientOf, ok, type Call, type Who } from '../../system/harness/client.ts';
import { clockOf, type InstanceClock } from '../../system/harness/clock.ts';
import type { RunningInstance } from '../../system/harness/instance.ts';

/** Somebody of the prepared city: as the fuzz calls in its name, and as the preparation does. */
export interface Somebody {
  readonly caller: Caller;
  readonly call: Call;
}

export interface Partner extends Somebody {
  readonly id: string;
}

export interface OrderSeen {
  readonly id: string;
  readonly subject: { readonly id: string };
  readonly request: { readonly step?: string; readonly checklist?: readonly { readonly id: string }[] };
  readonly receipts?: readonly { readonly number: string }[];
}

/** The city of a run, in which things are brought into the states that operations need. */
export interface FuzzCity {
  readonly clock: InstanceClock;
  readonly operator: Somebody;
  /** Where webhooks are taken. */
  readonly receiver: string;
  /** A number that nothing in this city has yet. */
  next(): number;
  enterprise(number: number): Promise<Somebody & { readonly uscc: string }>;
  /** A department of the samples. */
  department(name: string): Partner;
  /** The utility of the samples that provides a service. */
  utility(service: string): Partner;
  register(partner: object): Promise<Partner>;
  /** Creates something, or has something done, by whoever may. */
  post<T = { readonly id: string }>(by: Somebody, path: string, body?: object): Promise<T>;
  get<T>(by: Somebody, path: string): Promise<T>;
  /** An order of a partner for a case, of one step where the case has several. */
  orderOf(partner: Partner, subject: string, step?: string): Promise<OrderSeen>;
  say(
    partner: Partner,
    order: string,
    event: { readonly type: string } & Record<string, unknown>,
  ): Promise<OrderSeen>;
  /** Everybody met, as their checklist asks. */
  agree(partner: Partner, order: OrderSeen): Promise<OrderSeen>;
  /** Who was met here. */
  readonly callers: readonly Caller[];
}

interface PartnerSeen {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly department?: string;
  readonly services: readonly string[];
}

export type MakeCaller = (name: string, who: Who, knows?: Caller['knows']) => Promise<Caller>;

export const cityOf = async (
  instance: RunningInstance,
  makeCaller: MakeCaller,
  known: readonly (PartnerSeen & { readonly caller: Caller })[],
  receiver: string,
): Promise<FuzzCity> => {
  const callers: Caller[] = [];
  const meet = async (name: string, who: Who, knows: Caller['knows'] = {}): Promise<Somebody> => {
    const caller = await makeCaller(name, who, knows);
    callers.push(caller);
    return { caller, call: clientOf(instance, who) };
  };
  const operator = await meet('operator of the city', { role: 'operator' });
  const found = (what: string, fits: (one: PartnerSeen) => boolean): Partner => {
    const one = known.find(fits);
    if (!one) throw new Error(`The samples have no ${what}`);
    return {
      id: one.id,
      caller: one.caller,
      call: clientOf(instance, { role: 'partner', partner: one.id }),
    };
  };
  let serial = 0;
  const next = () => (serial += 1);
  const post: FuzzCity['post'] = async (by, path, body) =>
    ok(
      await by.call('POST', path, {
        ...(body && { body }),
        headers: { 'idempotency-key': `city-${next()}` },
      }),
    );
  const get: FuzzCity['get'] = async (by, path) => ok(await by.call('GET', path));
  const say: FuzzCity['say'] = (partner, order, event) =>
    post(partner, `/v1/orders/${order}/events`, { eventId: `city-${next()}`, ...event });
  return {
    clock: clockOf(instance),
    operator,
    receiver,
    next,
    enterprise: async (number) => {
      const uscc = usccOf(number);
      return {
        uscc,
        ...(await meet(`enterprise of the city ${number}`, { role: 'enterprise', uscc }, { uscc })),
      };
    },
    department: (name) => found(name, ({ department }) => department === name),
    utility: (service) =>
      found(service, ({ kind, services }) => kind === 'utility' && services.includes(service)),
    register: async (partner) => {
      const { id, kind, name } = await post<PartnerSeen>(operator, '/v1/partners', {
        regions: ['450300'],
        webhookUrl: receiver,
        ...partner,
      });
      const { caller, call } = await meet(name, { role: 'partner', partner: id });
      return { id, call, caller: { ...caller, kind } };
    },
    post,
    get,
    orderOf: async (partner, subject, step) => {
      const { items } = await get<{ items: readonly OrderSeen[] }>(partner, '/v1/orders?limit=100');
      const order = items.find(
        (one) => one.subject.id === subject && (step === undefined || one.request.step === step),
      );
      if (!order) throw new Error(`${partner.caller.name} has no order for ${subject} ${step ?? ''}`);
      return order;
    },
    say,
    agree: (partner, { id, request: { checklist = [] } }) =>
      say(partner, id, {
        type: 'met',
        grounds: '符合要求',
        checks: checklist.map((item) => ({ item: item.id, answer: 'met' })),
      }),
    callers,
  };
};
