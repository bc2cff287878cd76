import { startBenefits, type BenefitsCity } from './benefits.ts';
import { clientOf, ok, type Call } from './client.ts';

/** 惠民政策: a city of policies whose health commission tells of citizens. */
export const HEALTH = '市卫生健康委员会';

export const account = (number: number) => ({
  bank: '桂林银行',
  holder: `李四${number}`,
  number: `62220000${String(number).padStart(8, '0')}`,
});

export const condition = (name: string, label: string, expression: string, citation: string) => ({
  ...{ name, label, expression, citation },
});

export interface Seen {
  readonly id: string;
  readonly status: string;
  readonly fen: number;
  readonly paid: number;
  readonly citizen?: string;
  readonly policy: { readonly code: string };
  readonly payTo?: { readonly version: number; readonly number: string };
  readonly notices: readonly { readonly body: string }[];
  readonly trace?: { readonly conditions: readonly { readonly facts: readonly { value: unknown }[] }[] };
}

interface Mail {
  readonly code: string;
  readonly title: string;
  readonly body: string;
}

export const mailOf = async (call: Call): Promise<readonly Mail[]> =>
  ok<{ items: Mail[] }>(await call('GET', '/v1/messages?limit=100')).items;

export interface CitizensCity {
  readonly city: BenefitsCity;
  readonly health: Call;
  citizen(id: string): Call;
  /** The health commission tells of a citizen. */
  told(id: string, facts: object, asOf?: string): ReturnType<Call>;
  /** What somebody sees of a citizen under a policy; undefined where that is nothing. */
  seenBy(who: string, of: string, code: string): Promise<Seen | undefined>;
  ownOf(who: string, of: string, code: string): Promise<Seen>;
  confirm(who: string, id: string, body: object): ReturnType<Call>;
}

export const startCitizens = async (): Promise<CitizensCity> => {
  const city = await startBenefits('2026-03-02T01:00:00Z');
  const health = await city.register({
    name: HEALTH,
    kind: 'department',
    department: HEALTH,
    facts: ['birthDate', 'deathDate', 'hukouRegion', 'hukouSince', 'guardian', 'incapacitated'],
  });
  for (const [code, type] of [
    ['allowanceElsewhere', { kind: 'bool' }],
    ['nursery', { kind: 'text', longest: 60 }],
    ['unreachableMonths', { kind: 'int' }],
  ] as const) {
    const indicator = {
      ...{ name: code, nameEn: code, subject: 'citizen', type, unit: null, period: null },
      ...{ register: HEALTH, personal: true, freshDays: null },
      ...{ status: 'published', effectiveFrom: '2026-03-02' },
    };
    ok(await health('PUT', `/v1/indicators/${code}`, { body: indicator }));
  }
  const citizen = (id: string): Call => clientOf(city.instance, { role: 'citizen', citizen: id });
  const seenBy: CitizensCity['seenBy'] = async (who, of, code) => {
    const { items } = ok<{ items: Seen[] }>(await citizen(who)('GET', '/v1/entitlements'));
    const whole = await Promise.all(
      items
        .filter(({ policy }) => policy.code === code)
        .map(async ({ id }) => ok<Seen>(await citizen(who)('GET', `/v1/entitlements/${id}`))),
    );
    return whole.find((one) => one.citizen === of);
  };
  return {
    city,
    health,
    citizen,
    seenBy,
    told: (id, facts, asOf = '2026-03-01') =>
      health('POST', `/v1/citizen-records/${id}/events`, { body: { asOf, facts } }),
    ownOf: async (who, of, code) => {
      const found = await seenBy(who, of, code);
      if (!found) throw new Error(`${who} sees nothing of ${of}`);
      return found;
    },
    confirm: (who, id, body) => citizen(who)('POST', `/v1/entitlements/${id}/confirmation`, { body }),
  };
};
