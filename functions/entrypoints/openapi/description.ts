import type { Access, Route } from '../../platform/http/route.ts';

const callers = {
  enterprise: 'enterprises',
  citizen: 'citizens',
  partner: 'partners',
  'partner:utility': 'utilities',
  'partner:department': 'departments',
  'partner:finance': 'the finance bureau',
  operator: 'operators',
} as const satisfies Record<Access, string>;

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** What a row asks of its callers and promises them, in words: it is written nowhere twice. */
export const describe = ({ description, roles, again, perMinute }: Route): string =>
  [
    ...(description === undefined ? [] : [description]),
    roles === 'public' ? 'Needs no token.' : `For ${list(roles.map((role) => callers[role]))}.`,
    ...(again === undefined ? [] : [`Again: ${again}.`]),
    ...(perMinute === undefined ? [] : [`At most ${perMinute} requests a minute.`]),
  ].join('\n\n');
