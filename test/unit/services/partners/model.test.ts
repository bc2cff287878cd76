import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EndpointUrl, NewPartner } from '../../../../functions/services/partners/model.ts';

it('serves a region once, however often it is named', () => {
  const named = (regions: readonly string[]) =>
    NewPartner.safeParse({
      name: '供水公司',
      kind: 'utility',
      services: ['water'],
      regions,
      webhookUrl: 'https://water.example.org/hook',
    });
  expect(named(['450304', '450305']).success).toBe(true);
  expect(named(['450304', '450304']).error?.issues).toMatchObject([
    { path: ['regions'], message: 'regions-repeat' },
  ]);
});

it.each([
  [
    'https://hook.example.com/水利局?区=七星',
    'https://hook.example.com/%E6%B0%B4%E5%88%A9%E5%B1%80?%E5%8C%BA=%E4%B8%83%E6%98%9F',
  ],
  ['https://hook.example.com/a b|c', 'https://hook.example.com/a%20b%7Cc'],
  ['https://hook.example.com/%E6%B0%B4?x=1', 'https://hook.example.com/%E6%B0%B4?x=1'],
  ['https://hook.example.com\\in\\a?b=1', 'https://hook.example.com/in/a?b=1'],
  ['https://[2001:db8::1]:8443/a', 'https://[2001:db8::1]:8443/a'],
])('the address %s is kept as a URI, which leads to the same place', (said, kept) => {
  expect(EndpointUrl.parse(said)).toBe(kept);
  expect(EndpointUrl.parse(kept)).toBe(kept);
  expect(new URL(kept).href.replaceAll('%7C', '|')).toBe(new URL(said).href.replaceAll('%7C', '|'));
});

it.each([
  ['https://hook.example.com/[a]?b[]=1', 'https://hook.example.com/%5Ba%5D?b%5B%5D=1'],
  ['https://hook.example.com/100%?x=%zz%4', 'https://hook.example.com/100%25?x=%25zz%254'],
  ['https://hook.example.com/a?b=\\', 'https://hook.example.com/a?b=%5C'],
  ['https://hook.example.com/a#b#c', 'https://hook.example.com/a#b%23c'],
])('what %s holds that no URI can is written as its octet', (said, kept) => {
  expect(EndpointUrl.parse(said)).toBe(kept);
  expect(EndpointUrl.parse(kept)).toBe(kept);
  expect(new URL(kept).href).toBe(kept);
});

it('whatever is taken is a URI by the letter, which can be called', () => {
  const ajv = formats.default(new Ajv());
  const isUri = ajv.compile({ type: 'string', format: 'uri' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      for (const said of [`https://hook.example.com${text}`, `https://hook.example.com/${text}`]) {
        const { data: kept } = EndpointUrl.safeParse(said);
        if (kept !== undefined) expect([kept, isUri(kept), URL.canParse(kept)]).toEqual([kept, true, true]);
      }
    }),
  );
});
