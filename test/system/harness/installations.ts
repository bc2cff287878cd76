import { expect } from 'vitest';
import {
  application,
  path,
  services,
  usccOf,
  type CaseSeen,
  type City,
  type OrderSeen,
  type ServiceName,
} from './city.ts';

/** An application of an enterprise, admitted, and what its people and the utilities do with it. */
export const submittedIn = async (
  city: City,
  number: number,
  wanted: readonly ServiceName[] = services,
  more: object = {},
) => {
  const uscc = usccOf(number);
  const call = city.enterprise(uscc);
  const answer = await call('POST', '/v1/joint-installations', {
    body: { ...application(uscc, wanted), ...more },
    headers: { 'idempotency-key': `case-${number}` },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  const { id } = answer.body as { id: string };
  await city.clock.settle();
  const at = `/v1/joint-installations/${id}`;
  const show = async () => (await call('GET', at)).body as CaseSeen;
  const orders = Object.fromEntries((await show()).orders.map((order) => [order.service, order.id]));
  const tell = async (service: ServiceName, type: string, said: object = {}) => {
    const told = await city.utilities[service].say(orders[service] ?? '', { type, ...said });
    await city.clock.settle();
    return told;
  };
  return {
    ...{ id, uscc, call, answer, show, orders, tell },
    act: (what: string, body: object) => call('POST', `${at}/${what}`, { body }),
    order: async (service: ServiceName) =>
      (await call('GET', `/v1/orders/${orders[service] ?? ''}`)).body as OrderSeen,
    say: async (service: ServiceName, ...types: readonly string[]) => {
      for (const type of types) {
        const told = await tell(service, type);
        expect(told.status, JSON.stringify(told.body)).toBe(201);
      }
    },
    connect: async (service: ServiceName) => {
      for (const type of path(service)) expect((await tell(service, type)).status, type).toBe(201);
    },
  };
};
