import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReach, urlFault, urlProblem } from '../../../functions/platform/addresses.ts';

const inProduction = { loopback: false };
const onOneMachine = { loopback: true };

const notPublic = {
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1'],
  'link-local': ['169.254.169.254', '169.254.0.1', 'fe80::1', 'febf::1'],
  'unique-local': ['fc00::1', 'fd00:ec2::254'],
  'shared (carrier-grade NAT)': ['100.64.0.1', '100.100.100.200', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1'],
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  broadcast: ['255.255.255.255'],
  'reserved or for documentation': [
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '203.0.113.9',
    '240.0.0.1',
    '2001:db8::1',
  ],
  'IPv4-mapped': ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '0:0:0:0:0:ffff:0a00:0001'],
  'IPv4-compatible': ['::127.0.0.1', '::8.8.8.8'],
  'IPv4-translated': ['::ffff:0:127.0.0.1'],
  NAT64: ['64:ff9b::127.0.0.1', '64:ff9b::808:808', '64:ff9b:1::7f00:1', '64:ff9b:1:fffe::a00:1'],
  '6to4': ['2002:7f00:1::1', '2002:0808:0808::1'],
  Teredo: ['2001:0:4136:e378::1'],
  'site-local': ['fec0::1'],
  'discard-only': ['100::1'],
  'outside 2000::/3': ['4000::1', '5f00::1', '1::1'],
  'no address': [
    '',
    'localhost',
    'water.example',
    '1.2.3',
    '010.8.8.8',
    '0x8080808',
    '8.8.8.8.8',
    '[::1]',
    '2001:4860::1/64',
  ],
} as const;

describe('in production a webhook reaches public addresses', () => {
  it.each([
    '8.8.8.8',
    '223.5.5.5',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '2400:3200::1',
    '2001:4860:4860::8888',
  ])('%s', (address) => expect(mayReach(address, inProduction)).toBe(true));
});

describe.each(Object.entries(notPublic))('and none that is %s', (_, addresses) => {
  it.each([...addresses])('%s', (address) => expect(mayReach(address, inProduction)).toBe(false));
});

describe('on one machine', () => {
  it.each(['127.0.0.1', '::1', '8.8.8.8'])('it reaches %s too', (address) =>
    expect(mayReach(address, onOneMachine)).toBe(true),
  );
  it.each(['10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', 'fd00::1', '64:ff9b::7f00:1'])(
    'but not %s',
    (address) => expect(mayReach(address, onOneMachine)).toBe(false),
  );
});

it('no IPv4 address is reached through an IPv6 form that carries it', () => {
  const prefixes = ['::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'];
  fc.assert(
    fc.property(fc.constantFrom(...prefixes), fc.ipV4(), (prefix, v4) => {
      expect(mayReach(`${prefix}${v4}`, inProduction)).toBe(false);
    }),
  );
});

describe('in production a URL of a webhook is refused', () => {
  it.each([
    ['that is plain http', 'http://water.example.com/hooks', 'scheme'],
    ['with a user and a password', 'https://user:pw@169.254.169.254/latest', 'credentials'],
    ['with a user alone', 'https://user@water.example.com/', 'credentials'],
    ['of a metadata service', 'https://169.254.169.254/latest/meta-data', 'address'],
    ['of the task metadata', 'https://169.254.170.2/', 'address'],
    ['whose host is a decimal number', 'https://2852039166/', 'address'],
    ['whose host is a hexadecimal number', 'https://0xA9FEA9FE/', 'address'],
    ['whose host is an octal number', 'https://025177524776/', 'address'],
    ['whose host mixes them', 'https://0xa9.0376.43518/', 'address'],
    ['whose host is short', 'https://127.1/', 'address'],
    ['whose host is zero', 'https://0/', 'address'],
    ['in full-width digits', 'https://\uff11\uff12\uff17.0.0.1/', 'address'],
    ['of a private address', 'https://10.0.0.7/', 'address'],
    ['of loopback', 'https://[::1]/', 'address'],
    ['of IPv4 mapped into IPv6', 'https://[::ffff:169.254.169.254]/', 'address'],
    ['of the metadata service in IPv6', 'https://[fd00:ec2::254]/', 'address'],
    ['of an address with a dot behind', 'https://127.0.0.1./', 'address'],
    ['of localhost', 'https://localhost/', 'name'],
    ['of localhost with a dot behind', 'https://localhost./', 'name'],
    ['of localhost in capitals', 'https://LOCALHOST/', 'name'],
    ['below localhost', 'https://water.localhost/', 'name'],
    ['of a name of one label', 'https://intranet/', 'name'],
    ["of a cloud's inner name", 'https://instance-data.ec2.internal/', 'name'],
    ['of a name in the house', 'https://printer.local/', 'name'],
    ['of a name with a dot behind', 'https://water.example.com./', 'name'],
    ['with a fragment', 'https://water.example.com/#a', 'fragment'],
    ['with an empty fragment', 'https://water.example.com/#', 'fragment'],
    ['of a port of another protocol', 'https://water.example.com:22/', 'port'],
    ['of port 80', 'https://water.example.com:80/', 'port'],
    ['of another scheme', 'ftp://water.example.com/', 'no-url'],
    ['that is none', 'water.example.com', 'no-url'],
  ])('%s: %s', (_, url, fault) => {
    expect(urlFault(url, inProduction)).toBe(fault);
    expect(urlProblem('/webhookUrl', url, inProduction)).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/webhookUrl' }],
    });
  });

  it.each([
    'https://water.example.com/hooks?tenant=1',
    'https://water.example.com:443/',
    'https://water.example.com:8443/',
    'https://8.8.8.8/',
    'https://[2400:3200::1]/',
    'https://自来水.example.cn/',
  ])('but %s is taken', (url) => expect(urlProblem('/webhookUrl', url, inProduction)).toBeUndefined());
});

describe('on one machine', () => {
  it.each(['http://127.0.0.1:4000/water', 'http://localhost:4000/', 'https://[::1]:4000/'])(
    '%s is taken',
    (url) => expect(urlFault(url, onOneMachine)).toBeUndefined(),
  );
  it.each([
    ['http://10.0.0.7/', 'address'],
    ['http://user:pw@localhost/', 'credentials'],
    ['http://169.254.169.254/', 'address'],
  ])('%s is not', (url, fault) => expect(urlFault(url, onOneMachine)).toBe(fault));
});
