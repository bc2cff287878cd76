import { usccCheckCharacter } from '../functions/law/identifiers/uscc.ts';
import { dateOf } from '../functions/law/plain-date.ts';
import { addMillis, type Instant } from '../functions/law/instant.ts';

const first17 = '91450300MA5KABCD1';

/** The enterprise of the demonstration. */
export const applicant = {
  uscc: `${first17}${usccCheckCharacter(first17) ?? ''}`,
  name: '桂林样例科技有限公司',
  contact: { name: '张三', phone: '13800000000' },
};

export const application = {
  applicant,
  site: { region: '450305', address: '七星区样例路 1 号' },
  services: [
    { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100 },
    { service: 'drainage', outlet: '市政雨污水管网' },
    { service: 'power', loadKva: 200, voltage: 'low', supply: 'single' },
    { service: 'gas', m3PerHour: 20, use: '食堂' },
    { service: 'heat', kilowatts: 300 },
    { service: 'telecom', lines: 10, bandwidthMbps: 1_000 },
  ],
};

export const serviceNames: Readonly<Record<string, string>> = {
  water: '供水',
  drainage: '排水',
  power: '供电',
  gas: '供气',
  heat: '供热',
  telecom: '通信',
};

interface Limit {
  readonly due: string | null;
  readonly metAt?: string;
  readonly breachedAt?: string;
}

/** A case as the API shows it, as far as the story reads it. */
export interface CaseSeen {
  readonly id: string;
  readonly status: string;
  readonly endedAt?: string;
  readonly deadline: {
    readonly due: string | null;
    readonly budget: number;
    readonly basis: string;
    readonly plan: { readonly path: readonly string[] };
  };
  readonly orders: readonly {
    readonly id: string;
    readonly status: string;
    readonly request: { readonly service: string };
    readonly limits: Readonly<Record<string, Limit>>;
  }[];
  readonly timeline: readonly { readonly at: string; readonly code: string; readonly orderId?: string }[];
}

/** The day in Shanghai on which a moment falls. */
export const dayOf = (at: string): string => (at === '' ? '' : dateOf(at as Instant));

/** The last day of a limit: one that ends at 24:00 ends with that day. */
export const lastDayOf = (due: string | null): string =>
  due === null ? '' : dateOf(addMillis(due as Instant, -1));

/** Chinese characters are two columns wide in a terminal. */
const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0)));

const verdict = ({ due, metAt, breachedAt }: Limit): string =>
  `${dayOf(metAt ?? '')} of ${lastDayOf(due)}${breachedAt === undefined ? '' : ' LATE'}`;

/** The last word of the story: each order, when its limits were met and when they were due. */
export const table = ({ orders }: CaseSeen): string =>
  [
    `${padded('', 8)}${padded('status', 12)}${padded('accepted', 32)}connected`,
    ...orders.map(({ status, request, limits }) => {
      const { acceptance, completion } = limits;
      return [
        padded(serviceNames[request.service] ?? request.service, 8),
        padded(status, 12),
        padded(acceptance ? verdict(acceptance) : '', 32),
        completion ? verdict(completion) : '',
      ].join('');
    }),
  ].join('\n');
