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
])('the address %s is kept as a URI, which leads to the same place', (said, kept) => {
  expect(EndpointUrl.parse(said)).toBe(kept);
  expect(EndpointUrl.parse(kept)).toBe(kept);
  expect(new URL(kept).href.replaceAll('%7C', '|')).toBe(new URL(said).href.replaceAll('%7C', '|'));
});
