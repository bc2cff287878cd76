import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../../functions/law/plain-date.ts';
import { succeeded, type ApiCall } from '../client.ts';
import { publishedCalls, publishedPartners } from './published.ts';
import { publishedRecord } from './published-record.ts';

type Called = readonly [method: string, path: string, body: object];

interface Registered {
  readonly id: string;
  readonly createdAt: string;
  readonly name: string;
  readonly department?: string;
  readonly facts: readonly string[];
  readonly webhookDisabledAt?: string;
}

const city = '450300';
const nowhere = 'http://127.0.0.1:9/';

/** Who is there already tells of more from now on; who is missing is registered. */
const partnerCalls = (registry: readonly Registered[]): Called[] =>
  publishedPartners.flatMap((wanted): Called[] => {
    const known = registry.find(({ name, department }) =>
      wanted.department === undefined ? name === wanted.name : department === wanted.department,
    );
    if (!known) return [['POST', '/v1/partners', { regions: [city], webhookUrl: nowhere, ...wanted }]];
    const told = wanted.facts.filter((fact) => !known.facts.includes(fact));
    if (told.length === 0) return [];
    const { id, createdAt: _, webhookDisabledAt: __, ...rest } = known;
    return [['PUT', `/v1/partners/${id}`, { ...rest, facts: [...known.facts, ...told] }]];
  });

/** By the day that it is: once more where the clock was moved on just then, and the day had gone by. */
const callOf = async (operator: ApiCall, call: () => Called): Promise<void> => {
  const headers = { 'audit-reason': 'samples' };
  const once = async () => {
    const [method, path, body] = call();
    return operator(method, path, body, { ...headers, 'idempotency-key': randomUUID() });
  };
  const first = await once();
  succeeded(first.status === 422 ? await once() : first);
};

/**
 * Publishes what was published somewhere: the partners it names, its dictionary, its rates, its policies, and an enterprise
 * of which the registers tell what some of them ask. One call after the other, since somebody is looking around meanwhile.
 * Again it changes nothing.
 * @param goesOn asked before each call: whoever stops the platform is not kept waiting
 * @returns how many policies there are; undefined when it was stopped
 */
export const publishSamples = async (
  operator: ApiCall,
  today: () => PlainDate,
  goesOn: () => boolean,
): Promise<number | undefined> => {
  const registry = succeeded<{ items: readonly Registered[] }>(await operator('GET', '/v1/partners'));
  const { items } = succeeded<{ items: readonly { code: string }[] }>(
    await operator('GET', '/v1/indicators'),
  );
  // Published again with another day they would be another version.
  const known = new Set(items.map(({ code }) => `/v1/indicators/${code}`));
  const { uscc } = publishedRecord(today());
  const callsOn = (day: PlainDate): Called[] => {
    const published = publishedCalls(day)
      .filter(([path]) => !known.has(path))
      .map(([path, body]): Called => ['PUT', path, body]);
    const { uscc: _, ...record } = publishedRecord(day);
    return [
      ...partnerCalls(registry.items),
      ...published.filter(([, path]) => !path.startsWith('/v1/policies/')),
      // Told before it is asked: it is matched once by each policy.
      ['POST', `/v1/enterprise-records/${uscc}/events`, record],
      ...published.filter(([, path]) => path.startsWith('/v1/policies/')),
    ];
  };
  const made = callsOn(today());
  for (const [index, call] of made.entries()) {
    if (!goesOn()) return undefined;
    await callOf(operator, () => callsOn(today())[index] ?? call);
  }
  return made.filter(([, path]) => path.startsWith('/v1/policies/')).length;
};
