import { expect, it } from 'vitest';
import { prohibitedCharge } from '../../../../functions/law/legal-data/charges.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';

const { document } = sampleLaw();
const found = (service: string, item: string) =>
  prohibitedCharge(document.prohibitedCharges, service, item)?.code;

/** What may not be charged for a connection since 2021-03-01, by the names it goes under. */
it.each([
  ['water', '接水费', 'water-connection'],
  ['water', '用水 增·容·费（一次性）', 'water-connection'],
  ['drainage', '报装费', 'water-connection'],
  ['power', '高压电缆介损试验费', 'power-connection'],
  ['power', '移表费', 'power-connection'],
  ['gas', '燃气开口费', 'gas-connection'],
  ['gas', '点火费', 'gas-connection'],
] as const)('%s: %s is one of its kind', (service, item, code) => {
  expect(found(service, item)).toBe(code);
});

it('leaves alone what is on no list, and what is another service’s', () => {
  expect(found('water', 'DN100 管材及敷设')).toBeUndefined();
  expect(found('water', '点火费')).toBeUndefined();
  expect(found('telecom', '调试费')).toBeUndefined();
});
