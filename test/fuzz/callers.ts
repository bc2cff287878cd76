import { usccCheckCharacter } from '../../functions/law/identifiers/uscc.ts';
import type { Samples } from './bodies.ts';
import { cityOf, type FuzzCity } from './city/city.ts';
import { clientOf, type Who } from '../system/harness/client.ts';
import type { RunningInstance } from '../system/harness/instance.ts';

/** Somebody who calls, with a token or without one. */
export interface Caller {
  readonly name: string;
  /** `public` has no token; `nobody` has one that stands for no caller. */
  readonly role: Who['role'] | 'public' | 'nobody';
  /** What a partner is registered as. */
  readonly kind?: string;
  readonly token?: string;
  /** What it knows of itself: its own code goes into its bodies. */
  readonly knows: Readonly<Record<string, string>>;
}

const tokenOf = async (instance: RunningInstance, who: object): Promise<string> => {
  const response = await fetch(`${instance.endpoints.api}/local/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  if (response.status !== 201)
    throw new Error(`No token for ${JSON.stringify(who)}: ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
};

/** Claims that a token may carry and that are no caller's. */
const strangers: readonly object[] = [
  { role: 'partner', partner: '__proto__' },
  { role: 'partner', partner: 'pt_00000000000000000000000000' },
  { role: 'enterprise', uscc: '#'.repeat(200) },
  { role: 'enterprise', uscc: 'constructor' },
  { role: 'enterprise', uscc: '91450300MA5L000010' },
  { role: 'citizen', citizen: '#' },
  { role: 'operator', use: 'id' },
];

interface PartnerSeen {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly department?: string;
  readonly services: readonly string[];
}

/** The sample enterprises of `npm start`: the ones that entitlements are matched to. */
const usccOf = (serial: number): string => {
  const first17 = `91450300MA5AMPL0${serial}`;
  return `${first17}${usccCheckCharacter(first17) ?? ''}`;
};

/** A city to be tried on: the samples of `npm start`, which have every department that plans and river rules name. */
export const callersOf = async (
  instance: RunningInstance,
  receiver: string,
): Promise<{ callers: readonly Caller[]; samples: Samples; city: FuzzCity }> => {
  const make = async (name: string, who: Who, knows: Caller['knows'] = {}): Promise<Caller> => ({
    name,
    role: who.role,
    token: await tokenOf(instance, who),
    knows,
  });
  const operator = clientOf(instance, { role: 'operator' });
  const { items } = (await operator('GET', '/v1/partners')).body as { items: readonly PartnerSeen[] };
  const anyone = clientOf(instance);
  const { version: _, ...areas } = (await anyone('GET', '/v1/river-approvals/areas')).body as {
    version: number;
  };
  const plans = (await anyone('GET', '/v1/stage-plans')).body as { items: readonly object[] };
  const samples = {
    areas,
    plan: plans.items[0] ?? {},
    departments: items.filter(({ kind }) => kind === 'department').map(({ id }) => id),
    utilities: Object.fromEntries(
      items.flatMap(({ id, services = [] }) => services.map((service) => [service, id])),
    ),
  };
  const partners = await Promise.all(
    items.map(async (one) => ({
      ...one,
      caller: { ...(await make(one.name, { role: 'partner', partner: one.id })), kind: one.kind },
    })),
  );
  const callers = [
    { name: 'public', role: 'public', knows: {} },
    await make('operator', { role: 'operator' }),
    ...(await Promise.all(
      [1, 2, 3].map((number) =>
        make(`enterprise ${number}`, { role: 'enterprise', uscc: usccOf(number) }, { uscc: usccOf(number) }),
      ),
    )),
    await make('citizen', { role: 'citizen', citizen: 'ct-1' }),
    ...partners.map(({ caller }) => caller),
    ...(await Promise.all(
      strangers.map(async (who, index): Promise<Caller> => ({
        name: `stranger ${index + 1}`,
        role: 'nobody',
        token: await tokenOf(instance, who),
        knows: {},
      })),
    )),
    { name: 'forger', role: 'nobody', token: 'eyJhbGciOiJub25lIn0.e30.', knows: {} },
  ] as const satisfies readonly Caller[];
  return { callers, samples, city: await cityOf(instance, make, partners, receiver) };
};
