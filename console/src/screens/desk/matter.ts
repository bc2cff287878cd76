import type { Schema } from '@liban/client';
import type { Language, Said } from '../../words/language.tsx';
import { regionNames, requestNames, requestValueNames, serviceNames } from '../../words/names.ts';

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
    case 'call-back': {
      const service = named(serviceNames, textOf(request['service']), language);
      return language === 'zh' ? `${service}报装回访` : `Call about the ${service} installation`;
    }
    case 'emergency-works': {
      const service = named(serviceNames, textOf(request['service']), language);
      return language === 'zh' ? `${service}抢修` : `Emergency works, ${service}`;
    }
    case 'temporary-supply': {
      const service = named(serviceNames, textOf(request['service']), language);
      return language === 'zh' ? `临时${service}` : `Temporary ${service}`;
    }
    case 'phase': {
      const service = named(serviceNames, textOf(request['service']), language);
      const phase = textOf(request['phase']);
      return language === 'zh' ? `${service}报装·${phase}接通` : `${service}: connection of ${phase}`;
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

/** What a clerk reads of a request, always in this order: that of its members is not kept. */
export const requestFacts = ({ request }: Pick<Order, 'request'>, language: Language): [string, string][] =>
  Object.keys(requestNames)
    .map((name) => [name, request[name]] as const)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => [
      named(requestNames, name, language),
      typeof value === 'number'
        ? value.toLocaleString('zh-CN')
        : named(requestValueNames, String(value), language),
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
