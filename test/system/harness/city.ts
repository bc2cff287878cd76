import { usccCheckCharacter } from '../../../functions/law/identifiers/uscc.ts';
import { clientOf, type Call } from './client.ts';
import { clockOf, type InstanceClock } from './clock.ts';
import { startInstanceProcess, type RunningInstance } from './instance.ts';
import { startReceiver, type Receiver } from './receiver.ts';
import { verified, type WebhookBody } from './standard-webhooks.ts';

export const services = ['water', 'drainage', 'power', 'gas', 'heat', 'telecom'] as const;
export type ServiceName = (typeof services)[number];

/** A utility of the test: it only knows its id, its secret and what its receiver got. */
export interface Utility {
  readonly id: string;
  readonly service: ServiceName;
  readonly secret: string;
  readonly call: Call;
  /** What came for it, each verified: in order of arrival, repeats included. */
  webhooks(): readonly (WebhookBody & { readonly id: string })[];
  /** Says what happened to an order. */
  say(orderId: string, event: { type: string } & Record<string, unknown>): ReturnType<Call>;
}

export interface City {
  readonly instance: RunningInstance;
  readonly clock: InstanceClock;
  readonly receiver: Receiver;
  readonly operator: Call;
  readonly utilities: Readonly<Record<ServiceName, Utility>>;
  enterprise(uscc: string): Call;
  close(): Promise<void>;
}

/** A valid code for the n-th enterprise of a test. */
export const usccOf = (number: number): string => {
  const first17 = `91450300MA5L${String(number).padStart(5, '0')}`;
  return `${first17}${usccCheckCharacter(first17) ?? ''}`;
};

const registered = async (
  service: ServiceName,
  { operator, instance, receiver }: Pick<City, 'operator' | 'instance' | 'receiver'>,
): Promise<Utility> => {
  const { status, body } = await operator('POST', '/v1/partners', {
    body: {
      name: `${service} of the test`,
      kind: 'utility',
      services: [service],
      regions: ['450305'],
      webhookUrl: `${receiver.origin}/${service}`,
    },
  });
  if (status !== 201) throw new Error(`${service} was not registered: ${JSON.stringify(body)}`);
  const { id, secret } = body as { id: string; secret: string };
  const call = clientOf(instance, { role: 'partner', partner: id });
  let said = 0;
  return {
    id,
    service,
    secret,
    call,
    webhooks: () =>
      receiver
        .received()
        .filter(({ path }) => path === `/${service}`)
        .map((webhook) => ({ id: webhook.headers['webhook-id'] ?? '', ...verified(secret, webhook) })),
    say: (orderId, event) =>
      call('POST', `/v1/orders/${orderId}/events`, {
        body: {
          eventId: `${service}-${(said += 1)}`,
          // Nobody digs, unless a test says so.
          ...(event.type === 'planned' && { line: { crossings: [] } }),
          ...event,
        },
      }),
  };
};

/** An instance with a receiver and a utility of every kind in 七星区. */
export const startCity = async (environment: Readonly<Record<string, string>> = {}): Promise<City> => {
  const [instance, receiver] = await Promise.all([startInstanceProcess(environment), startReceiver()]);
  const operator = clientOf(instance, { role: 'operator' });
  const utilities = {} as Record<ServiceName, Utility>;
  for (const service of services)
    utilities[service] = await registered(service, { operator, instance, receiver });
  return {
    instance,
    receiver,
    operator,
    utilities,
    clock: clockOf(instance),
    enterprise: (uscc) => clientOf(instance, { role: 'enterprise', uscc }),
    close: async () => {
      await instance.dispose();
      await receiver.close();
    },
  };
};

const asked: Readonly<Record<ServiceName, object>> = {
  water: { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100 },
  drainage: { service: 'drainage', outlet: '市政管网' },
  power: { service: 'power', loadKva: 200, voltage: 'low', supply: 'single' },
  gas: { service: 'gas', m3PerHour: 20, use: '食堂' },
  heat: { service: 'heat', kilowatts: 300 },
  telecom: { service: 'telecom', lines: 10, bandwidthMbps: 1_000 },
};

const contact = { name: '李四', phone: '13812345678' };

let sites = 0;

/** An application by an enterprise for some services, each at a site of its own. */
export const application = (uscc: string, wanted: readonly ServiceName[] = services) => ({
  applicant: { uscc, name: '桂林试验有限公司', contact },
  site: { region: '450305', address: `七星区试验路 ${(sites += 1)} 号` },
  services: wanted.map((service) => asked[service]),
});

/** A project in 七星区, as its owner registers it: each test says what of it is different. */
export const projectOf = (uscc: string, change: object = {}) => ({
  code: '2603-450305-04-01-123456',
  name: '桂林精密部件项目',
  owner: { uscc, name: '桂林试验有限公司', contact },
  region: '450305',
  industry: 'C34',
  investmentYuan: 600_000_000,
  nature: 'approval',
  key: true,
  site: { address: '七星区试验路 1 号', geometry: { type: 'Point', coordinates: [110.3, 25.27] } },
  materials: [],
  ...change,
});

/** An order in a line, as its case shows it. */
export interface LineSeen {
  readonly id: string;
  readonly status: string;
  readonly service: ServiceName;
  readonly partnerName: string;
  readonly breachedAt?: string;
  readonly hold?: { readonly reasons?: readonly string[]; readonly asks?: readonly string[] };
  readonly next?: { readonly turn: string; readonly what: string; readonly lastDay: string | null };
}

/** An order whole. */
export interface OrderSeen {
  readonly id: string;
  readonly status: string;
  readonly limits: Readonly<
    Record<
      string,
      { due: string | null; breachedAt?: string; metAt?: string; suspended: boolean; remaining: number }
    >
  >;
}

export interface CaseSeen {
  readonly id: string;
  readonly status: string;
  readonly next?: LineSeen['next'] & { readonly orderId?: string; readonly partnerName?: string };
  readonly orders: readonly LineSeen[];
  readonly timeline: readonly { at: string; code: string; orderId?: string }[];
  readonly deadline: { due: string; budget: number };
}

/** The happy path of one order from where it stands, given that a survey was agreed where one is needed. */
export const path = (service: ServiceName): readonly string[] => [
  ...(service === 'telecom' ? [] : ['surveyed']),
  'planned',
  'contracted',
  'works-begun',
  'constructed',
  'inspected',
  'connected',
];
