import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../../../functions/common/result.ts';
import { parse } from '../../../../../../functions/rule-language/parse.ts';

describe('a checked expression', () => {
  it.each([
    [
      'enterprise.employees >= 20 && !enterprise.dishonest',
      [
        '&&',
        ['>=', ['path', 'enterprise', 'employees'], ['value', 20]],
        ['not', ['path', 'enterprise', 'dishonest']],
      ],
    ],
    [
      'enterprise.profit["2025"] * 2 > -1',
      ['>', ['*', 0, ['path', 'enterprise', 'profit', '2025'], ['value', 2]], ['minus', 32, ['value', 1]]],
    ],
    [
      'enterprise.certificates.exists(c, c.validTo >= on)',
      [
        'exists',
        ['path', 'enterprise', 'certificates'],
        'c',
        ['>=', ['path', 'c', 'validTo'], ['path', 'on']],
      ],
    ],
    [
      'enterprise.industry.startsWith("C") || yearsBetween(enterprise.registeredOn, on) in [1, 2]',
      [
        '||',
        ['startsWith', ['path', 'enterprise', 'industry'], ['value', 'C']],
        [
          'in',
          [
            'call',
            'yearsBetween',
            39,
            [
              ['path', 'enterprise', 'registeredOn'],
              ['path', 'on'],
            ],
          ],
          [
            'list',
            [
              ['value', 1],
              ['value', 2],
            ],
          ],
        ],
      ],
    ],
  ])('is plain JSON: %s', (source, tree) => {
    const checked = unwrap(parse(source, 'bool'));
    expect(checked).toEqual(tree);
    expect(JSON.parse(JSON.stringify(checked))).toEqual(checked);
  });
});

/** What a policy's other texts may add up to, and DynamoDB's limit of an item. */
const [OTHER_TEXTS, ITEM] = [40_000, 400_000];

it.each([
  ['parts', Array.from({ length: 49 }, () => 'on==on').join('||')],
  ['long names', Array.from({ length: 23 }, () => 'enterprise.equipmentInvestment["2025"]>0').join('||')],
  ['calculations', `${Array.from({ length: 30 }, () => 'enterprise.layoffs+1').join('+')}>0`],
  ['text', `"${'长'.repeat(970)}"==enterprise.industry`],
])('fifty-five conditions and rows full of %s lie in one item with their trees', (_, source) => {
  const tree = JSON.stringify(unwrap(parse(source, 'bool')));
  expect(55 * (Buffer.byteLength(source) + Buffer.byteLength(tree))).toBeLessThan(ITEM - OTHER_TEXTS);
});
