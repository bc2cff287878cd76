import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { PartnerId, type Partner } from '../../../../functions/services/partners/model.ts';
import { claimsOf, claimsWithout } from '../../../../functions/services/partners/names.ts';
import { nobodyIs, waitsFor } from '../../../../functions/services/partners/waits.ts';

const office = {
  id: PartnerId.parse(`pt_${'0'.repeat(26)}`),
  name: '七星区林业站',
  kind: 'department',
  department: '林业局',
  regions: ['450305'],
} as unknown as Partner;
const claims = claimsOf(office);

describe('whom a project or a case waits for', () => {
  it.each([
    ['somebody of its region', '450305', ['林业局'], []],
    ['nobody of another region', '450311', ['林业局'], [['林业局', 'unknown']]],
    [
      'each once, in the order of asking',
      '450305',
      ['ecology', '林业局', 'water', 'ecology'],
      [
        ['ecology', 'unknown'],
        ['water', 'unknown'],
      ],
    ],
  ] as const)('%s', (_, region, names, expected) =>
    expect(nobodyIs(claims, region, names).map(({ wanted, why }) => [wanted.name, why])).toEqual(expected),
  );

  it('says that one has left, of which region, and since when', () => {
    const [gone] = nobodyIs(claimsWithout(claims, office.id, undefined), '450305', ['林业局']);
    expect(gone).toEqual({
      wanted: { role: 'department', name: '林业局', region: '450305' },
      why: 'retired',
    });
    const since = instant('2026-03-02T01:00:00.000Z');
    expect(gone && waitsFor(gone, since)).toEqual({
      role: 'department',
      name: '林业局',
      why: 'retired',
      since,
    });
  });
});
