import type { Schema } from '@liban/client';
import type { Language, Said } from '../../words/language.tsx';
import { regionNames, serviceNames } from '../../words/names.ts';

type Order = Schema<'Order'>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A text in both languages as the API has it, or in one. */
const inEither = (value: unknown, language: Language): string =>
  textOf(value) || textOf(partOf(value, language)) || textOf(partOf(value, 'zh'));

const named = (names: Readonly<Record<string, Said>>, code: string, language: Language): string =>
  (Object.hasOwn(names, code) ? names[code]?.[language === 'zh' ? 0 : 1] : undefined) ?? code;

/** What an order is about, in a line: its service, its step, its question, or its policy. */
export const titleOf = ({ kind, request }: Pick<Order, 'kind' | 'request'>, language: Language): string => {
  const project = textOf(partOf(request['project'], 'name'));
  switch (kind) {
    case 'work-order': {
      const service = named(serviceNames, textOf(request['service']), language);
      return language === 'zh' ? `${service}报装` : `${service} installation`;
    }
    case 'review':
      return [inEither(request['title'], language), project || textOf(request['planned'])]
        .filter((part) => part !== '')
        .join(' · ');
    case 'letter':
      return textOf(request['question']);
    case 'payment':
      return textOf(partOf(request['policy'], 'name'));
    default:
      return kind;
  }
};

export const placeOf = ({ request }: Pick<Order, 'request'>, language: Language): string => {
  const site = request['site'] ?? partOf(request['project'], 'site');
  const region = textOf(partOf(site, 'region')) || textOf(partOf(request['project'], 'region'));
  const address = textOf(partOf(site, 'address'));
  const district = region === '' ? '' : named(regionNames, region, language);
  return address.startsWith(district) ? address : [district, address].filter((part) => part !== '').join(' ');
};

/** Names of what a request holds that a clerk reads; whatever else there is stays in the API. */
const requestNames: Readonly<Record<string, Said>> = {
  dailyUseM3: ['日用水量（m³）', 'Daily use (m³)'],
  pipeDiameterMm: ['管径（mm）', 'Pipe diameter (mm)'],
  outlet: ['排放去向', 'Outlet'],
  loadKva: ['用电容量（kVA）', 'Load (kVA)'],
  voltage: ['电压等级', 'Voltage'],
  supply: ['供电电源', 'Supply'],
  m3PerHour: ['用气量（m³/h）', 'Gas (m³/h)'],
  use: ['用途', 'Use'],
  kilowatts: ['用热负荷（kW）', 'Heat load (kW)'],
  lines: ['线路数', 'Lines'],
  bandwidthMbps: ['带宽（Mbps）', 'Bandwidth (Mbps)'],
  wantedBy: ['希望完成日', 'Wanted by'],
  planned: ['拟开展的活动', 'What is planned'],
  question: ['征求意见事项', 'Question'],
  uscc: ['统一社会信用代码', 'USCC'],
};
const requestValues: Readonly<Record<string, Said>> = {
  low: ['低压', 'Low'],
  high: ['高压', 'High'],
  single: ['单电源', 'Single'],
  dual: ['双电源', 'Dual'],
};

export const requestFacts = ({ request }: Pick<Order, 'request'>, language: Language): [string, string][] =>
  Object.entries(request)
    .filter(
      ([name, value]) =>
        Object.hasOwn(requestNames, name) && (typeof value === 'string' || typeof value === 'number'),
    )
    .map(([name, value]) => [
      named(requestNames, name, language),
      typeof value === 'number'
        ? value.toLocaleString('zh-CN')
        : named(requestValues, String(value), language),
    ]);

export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
}

/** The technical conditions that a review answers one by one. */
export const checklistOf = ({ request }: Pick<Order, 'request'>, language: Language): ChecklistItem[] =>
  Array.isArray(request['checklist'])
    ? request['checklist'].map((one: unknown) => ({
        id: textOf(partOf(one, 'id')),
        text: inEither(partOf(one, 'text') ?? partOf(one, 'title') ?? partOf(one, 'name'), language),
      }))
    : [];
