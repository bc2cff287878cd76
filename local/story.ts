import { usccCheckCharacter } from '../functions/law/identifiers/uscc.ts';
import { dateOf } from '../functions/law/plain-date.ts';
import { addMillis, type Instant } from '../functions/law/instant.ts';
import type { Schema } from '@liban/client';

const first17 = '91450300MA5KABCD1';

/** The enterprise of the demonstration. */
export const applicant = {
  uscc: `${first17}${usccCheckCharacter(first17) ?? ''}`,
  name: '桂林样例科技有限公司',
  contact: { name: '张三', phone: '13800000000' },
};

export const application: Schema<'NewJointInstallation'> = {
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

const serviceNames: Readonly<Record<string, string>> = {
  water: '供水',
  drainage: '排水',
  power: '供电',
  gas: '供气',
  heat: '供热',
  telecom: '通信',
};

/** What an order asks for, in Chinese. */
export const nameOf = ({ service }: { readonly service?: unknown }): string =>
  serviceNames[String(service)] ?? String(service);

/** The day in Shanghai on which a moment falls. */
export const dayOf = (at: string): string => (at === '' ? '' : dateOf(at as Instant));

/** The last day of a limit: one that ends at 24:00 ends with that day. */
export const lastDayOf = (due: string | null): string =>
  due === null ? '' : dateOf(addMillis(due as Instant, -1));

/** Chinese characters are two columns wide in a terminal. */
const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0)));

const verdict = ({ due, metAt, breachedAt }: Schema<'Limit'>): string =>
  `${dayOf(metAt ?? '')} of ${lastDayOf(due)}${breachedAt === undefined ? '' : ' LATE'}`;

/** The last word of the story: each order, when its limits were met and when they were due. */
export const table = (orders: readonly Schema<'OwnOrder'>[]): string =>
  [
    `${padded('', 8)}${padded('status', 12)}${padded('accepted', 32)}connected`,
    ...orders.map(({ status, request, limits }) => {
      const { acceptance, completion } = limits;
      return [
        padded(nameOf(request), 8),
        padded(status, 12),
        padded(acceptance ? verdict(acceptance) : '', 32),
        completion ? verdict(completion) : '',
      ].join('');
    }),
  ].join('\n');
