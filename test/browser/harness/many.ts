import { expect } from 'vitest';
import { application, usccOf, type ServiceName } from '../../system/harness/city.ts';
import { ok } from '../../system/harness/client.ts';
import type { Stage } from './stage.ts';

/** So many applications, one after the other for as many services: what a utility finds in its inbox. */
export const manyApplications = async (
  { as, clock }: Stage,
  count: number,
  servicesOf: (number: number) => readonly ServiceName[],
): Promise<void> => {
  const uscc = usccOf(60);
  const apply = as({ role: 'enterprise', uscc });
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (let from = 0; from < count; from += 10) {
    const answers = await Promise.all(
      numbers.slice(from, from + 10).map((number) =>
        apply('POST', '/v1/joint-installations', {
          body: application(uscc, servicesOf(number)),
          headers: { 'idempotency-key': `browser-many-${number}` },
        }),
      ),
    );
    for (const { status } of answers) expect(status).toBe(202);
  }
  await clock.settle();
};

/** The sample utility of a service, and the address that its webhooks go to from now on. */
export const receiving = async (
  { as }: Stage,
  service: ServiceName,
  webhookUrl: string,
): Promise<{ readonly id: string; readonly name: string }> => {
  const operator = as({ role: 'operator' });
  const { items } = ok<{ items: { id: string; name: string; services: string[] }[] }>(
    await operator('GET', '/v1/partners'),
  );
  const found = items.find(({ services }) => services.includes(service));
  if (found === undefined) throw new Error(`No utility for ${service}`);
  const {
    id,
    createdAt: _,
    webhookDisabledAt: __,
    ...rest
  } = found as typeof found & Record<string, unknown>;
  ok(await operator('PUT', `/v1/partners/${id}`, { body: { ...rest, webhookUrl } }));
  return found;
};
