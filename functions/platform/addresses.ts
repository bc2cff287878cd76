import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { text, type Text } from '../common/text.ts';
import { optionalSetting } from './environment.ts';
import { invalid, type Problem } from './problem.ts';

export interface Reach {
  /** One machine only: its loopback addresses and plain http. */
  readonly loopback: boolean;
}

/** How far this deployment's webhooks go. */
export const ownReach = (): Reach => ({ loopback: optionalSetting('ALLOW_LOOPBACK_WEBHOOKS') === 'yes' });

/** All that IANA has given out as global unicast (RFC 4291, 2.4); NAT64's prefixes lie outside. */
const globalUnicast = ipaddr.IPv6.parse('2000::');

/**
 * Whether a webhook may be sent to an address: only what is public is, by an allowing list. Refused are therefore
 * private, loopback, link-local, unique-local, shared (100.64.0.0/10), multicast, unspecified, reserved and
 * documentation addresses, and every IPv6 form that carries an IPv4 address within: mapped, compatible,
 * NAT64 (64:ff9b::/96, 64:ff9b:1::/48), 6to4 and Teredo (IANA Special-Purpose Address Registries).
 * @param address as `dns.lookup` or a URL writes it; what is no address is refused.
 */
export const mayReach = (address: string, { loopback }: Reach): boolean => {
  // Stricter than ipaddr.js, which also reads `1.2.3` and octal numbers.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === 'loopback') return loopback;
  if (range !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast, 3);
};

/** Names that lead nowhere outside of a network: one label alone, a dot at the end, and what RFC 6761, 6762, 8375 and ICANN keep apart. */
const isPublicName = (name: string): boolean =>
  name.includes('.') &&
  !name.endsWith('.') &&
  !/\.(localhost|local|localdomain|internal|intranet|lan|home\.arpa|invalid|test|onion)$/.test(name);

const faults = {
  'no-url': text('不是 http(s) 地址', 'Not an http(s) address'),
  scheme: text('须使用 https', 'Only https'),
  credentials: text('地址不得含用户名或密码', 'No user and password in the address'),
  fragment: text('地址不得含片段（#）', 'No fragment in the address'),
  port: text('端口须为 443 或不小于 1024', 'The port is 443, or 1024 and more'),
  address: text('须为公网地址', 'Only public addresses'),
  name: text('须为公网域名', 'Only public names'),
} as const satisfies Record<string, Text>;
export type UrlFault = keyof typeof faults;

/**
 * Why nothing is sent to a URL, by itself: asked when it is registered, and again at each attempt. The parser has made
 * plain addresses of hosts that are written as decimal, octal or hexadecimal numbers (WHATWG URL, "host parsing"). Where a
 * public name leads is only known when it is resolved: `checkedLookup` refuses it then.
 */
export const urlFault = (address: string, { loopback }: Reach): UrlFault | undefined => {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return 'no-url';
  if (url.protocol === 'http:' && !loopback) return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (address.includes('#')) return 'fragment';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) {
    if (!mayReach(host, { loopback })) return 'address';
  } else if (!loopback && !isPublicName(host)) return 'name';
  return loopback || url.port === '' || Number(url.port) >= 1_024 ? undefined : 'port';
};

/** The same as a field error, for whoever registers the URL. */
export const urlProblem = (pointer: string, address: string, reach: Reach): Problem | undefined => {
  const fault = urlFault(address, reach);
  return fault && invalid(pointer, faults[fault].zh, faults[fault].en);
};
