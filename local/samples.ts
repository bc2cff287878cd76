import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiClient, succeeded, type ApiCall } from './client.ts';
import { LATE_PAYER } from '../functions/products/benefits/policies/samples/sample.ts';
import type { Instance } from './instance.ts';
import { Simulation, type SimulatedPartner } from './partners/simulation.ts';
import type { SampleOptions } from './sample-options.ts';
import { samplePartners } from './seed/partners.ts';
import { sampleEnterprises } from './seed/enterprises.ts';
import { seedFirstCase } from './seed/first-case.ts';
import { seedHomeItem } from './seed/home-item.ts';
import { seedLatePayment } from './seed/late-payment.ts';
import { seedLineRules } from './seed/line-rules.ts';
import { seedPolicies } from './seed/policies.ts';
import { seedRiver } from './seed/river.ts';
import { InFlight } from './idle.ts';
import { applicant } from './story.ts';
import type { Welcomed } from './welcome.ts';

export interface Samples {
  /** A utility and a department among the sample partners, to try their API with. */
  readonly partners: Welcomed;
  close(): Promise<void>;
}

interface SamplePartner extends SimulatedPartner {
  readonly kind: string;
  readonly name: string;
}

const nowhere = 'http://127.0.0.1:9/';

const rotated = async (id: string, operator: ApiCall): Promise<string> =>
  succeeded<{ secret: string }>(await operator('POST', `/v1/partners/${id}/secret-rotations`)).secret;

/** Registers the sample partners once; who they are and their secrets stay in the data directory. */
const registered = async (file: string, operator: ApiCall): Promise<SamplePartner[]> => {
  const partners: SamplePartner[] = [];
  for (const sample of samplePartners) {
    const { id, secret: shown } = succeeded<Omit<SimulatedPartner, 'secret'> & { secret?: string }>(
      await operator('POST', '/v1/partners', { ...sample, webhookUrl: nowhere }),
    );
    // A start that broke off had it registered already: its secret is shown once.
    const secret = shown ?? (await rotated(id, operator));
    partners.push({ id, secret, kind: sample.kind, name: sample.name });
  }
  writeFileSync(file, JSON.stringify(partners, undefined, 2), { mode: 0o600 });
  return partners;
};

const welcomed = (partners: readonly SamplePartner[]): Welcomed => {
  const [utility, department] = ['utility', 'department'].map((of) =>
    partners.find(({ kind }) => kind === of),
  );
  return { ...(utility && { utility: utility.id }), ...(department && { department: department.id }) };
};

/** Makes an instance worth looking at: sample utilities, and somebody who answers their orders. */
export const startSamples = async (instance: Instance, options: SampleOptions): Promise<Samples> => {
  const { api } = instance.endpoints;
  const operator = apiClient(api, () => instance.token({ role: 'operator' }));
  const file = join(options.dataDirectory, 'sample-partners.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SamplePartner[]) : undefined;
  if (known === undefined && options.seed === 'none') return { partners: {}, close: () => Promise.resolve() };
  const partners = known ?? (await registered(file, operator));
  const named = welcomed(partners);
  const story = async () => {
    await seedRiver(operator);
    if (options.seed === 'all') await seedStory(instance, operator, options);
  };
  if (!options.simulate) {
    await story();
    return { partners: named, close: () => Promise.resolve() };
  }

  const inFlight = new InFlight();
  instance.alongside(inFlight);
  const clients = new Map(
    partners.map(({ id }) => [id, apiClient(api, () => instance.token({ role: 'partner', partner: id }))]),
  );
  const simulation = new Simulation({
    clock: instance.clock.clock,
    inFlight,
    late: options.late,
    call: (partner, method, path, body) => {
      const client = clients.get(partner);
      if (!client) throw new Error(`${partner} is not a sample partner`);
      return client(method, path, body);
    },
  });
  const addressOf = await simulation.listen();
  const registry = succeeded<{ items: { id: string; createdAt: string; webhookDisabledAt?: string }[] }>(
    await operator('GET', '/v1/partners'),
  );
  for (const partner of partners) {
    const found = registry.items.find(({ id }) => id === partner.id);
    if (!found) continue;
    const { id, createdAt: _, webhookDisabledAt: __, ...rest } = found;
    const moved = { ...rest, webhookUrl: addressOf(id) };
    succeeded(await operator('PUT', `/v1/partners/${id}`, moved, { 'audit-reason': 'simulated' }));
    await simulation.takeOver({ ...partner, late: partner.name === LATE_PAYER });
  }
  await story();
  return { partners: named, close: () => simulation.close() };
};

/** What there is to see from the first day: policies, enterprises they match, a payment that is late. */
const seedStory = async (
  instance: Instance,
  operator: ApiCall,
  { dataDirectory, arrival }: SampleOptions,
): Promise<void> => {
  const done = join(dataDirectory, 'sample-policies');
  if (existsSync(done)) return;
  console.log('Filling the data directory with samples, once …');
  const enterprise = apiClient(instance.endpoints.api, () =>
    instance.token({ role: 'enterprise', uscc: applicant.uscc }),
  );
  await seedPolicies(operator);
  await seedLatePayment(enterprise, instance.clock, arrival);
  const { uscc } = sampleEnterprises[1];
  await seedLineRules(operator, instance.clock.clock);
  await seedHomeItem(operator, instance.clock.clock);
  await seedFirstCase(apiClient(instance.endpoints.api, () => instance.token({ role: 'enterprise', uscc })));
  writeFileSync(done, '');
};
