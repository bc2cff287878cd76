import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface Reach {
  /** One machine only: its loopback addresses and plain http. */
  readonly loopback: boolean;
}

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
