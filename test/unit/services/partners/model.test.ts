import { expect, it } from 'vitest';
import { NewPartner } from '../../../../functions/services/partners/model.ts';

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
