import { clientOf, type Call } from './client.ts';
import type { City } from './city.ts';
import { verified, type WebhookBody } from './standard-webhooks.ts';

/** Whom the sample stage plans and river rules ask. */
export const officeNames = [
  '文化广电和旅游局',
  '发展和改革委员会',
  '生态环境局',
  '应急管理局',
  '林业局',
  '住房和城乡建设局',
  '自然资源局',
  '水利局',
  '政务服务局',
  '漓江风景名胜区管理委员会',
] as const;
export type OfficeName = (typeof officeNames)[number];

export interface ReviewSeen {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly subject: { readonly id: string };
  readonly request: {
    readonly stage?: string;
    readonly step?: string;
    readonly check?: string;
    readonly checklist?: readonly { readonly id: string }[];
    readonly onFile?: readonly { readonly kind: string }[];
  };
}

/** A department of the test: it reads its inbox and says what it thinks. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly call: Call;
  /** What it has still to say something of: received, or accepted, by itself or by law. */
  pending(): Promise<readonly ReviewSeen[]>;
  say(orderId: string, event: { type: string } & Record<string, unknown>): ReturnType<Call>;
  /** An opinion that answers every item of the order's checklist with "met". */
  agree(order: ReviewSeen): ReturnType<Call>;
  webhooks(): readonly WebhookBody[];
}

/** Registers departments by the names that stage plans and river rules know them by. */
export const registerDepartments = async <const N extends string>(
  { operator, instance, receiver }: City,
  names: readonly N[],
): Promise<Readonly<Record<N, Department>>> => {
  const departments = {} as Record<N, Department>;
  for (const name of names) {
    const { status, body } = await operator('POST', '/v1/partners', {
      body: {
        name: `${name} of the test`,
        kind: 'department',
        department: name,
        regions: ['450300'],
        webhookUrl: `${receiver.origin}/${encodeURIComponent(name)}`,
      },
    });
    if (status !== 201) throw new Error(`${name} was not registered: ${JSON.stringify(body)}`);
    const { id, secret } = body as { id: string; secret: string };
    const call = clientOf(instance, { role: 'partner', partner: id });
    let said = 0;
    const say: Department['say'] = (orderId, event) =>
      call('POST', `/v1/orders/${orderId}/events`, {
        body: { eventId: `${name}-${(said += 1)}`, ...event },
      });
    departments[name] = {
      id,
      name,
      call,
      say,
      pending: async () => {
        const page = await call('GET', '/v1/orders?limit=100&status=pending,accepted');
        return (page.body as { items: ReviewSeen[] }).items;
      },
      agree: ({ id: orderId, request }) =>
        say(orderId, {
          type: 'met',
          grounds: '符合要求',
          checks: (request.checklist ?? []).map((item) => ({ item: item.id, answer: 'met' })),
        }),
      webhooks: () =>
        receiver
          .received()
          .filter(({ path }) => path === `/${encodeURIComponent(name)}`)
          .map((webhook) => verified(secret, webhook)),
    };
  }
  return departments;
};
