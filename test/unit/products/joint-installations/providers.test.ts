import { describe, expect, it } from 'vitest';
import { chooseProviders } from '../../../../functions/products/joint-installations/providers.ts';
import type { ServiceRequest } from '../../../../functions/products/joint-installations/model.ts';
import { PartnerId, type Service } from '../../../../functions/services/partners/model.ts';
import type { Providers } from '../../../../functions/services/partners/territories.ts';

const [here, beside, city, other] = ['1', '2', '3', '4'].map((n) =>
  PartnerId.parse(`pt_${n.repeat(26)}`),
) as [PartnerId, PartnerId, PartnerId, PartnerId];
const asked = (...services: Service[]) => services.map((service) => ({ service }) as ServiceRequest);
const at = (service: Service, providers: Providers) => new Map([[service, providers]]);

describe('the provider of a utility', () => {
  it.each([
    ['the one of the district, before that of the city', [here], [city], undefined, here],
    ['that of the city where the district has none', [], [city], undefined, city],
    ['the one of the district that was chosen, where it has several', [here, beside], [city], beside, beside],
  ])('is %s', (_, local, citywide, chosen, expected) => {
    const found = chooseProviders(asked('water'), at('water', { local, city: citywide }), { water: chosen });
    expect(found).toEqual({ ok: true, value: [{ service: 'water', partner: expected }] });
  });

  it.each([
    ['nobody is there', [], [], undefined, 'nobody', []],
    ['several are equal and none is chosen', [here, beside], [city], undefined, 'not-chosen', [here, beside]],
    ['whoever is chosen has another territory', [here], [city], city, 'not-there', [here]],
    ['whoever is chosen is not registered for it', [here], [], other, 'not-there', [here]],
  ] as const)('is nobody when %s: it is never drawn', (_, local, citywide, chosen, why, among) => {
    const found = chooseProviders(asked('gas'), at('gas', { local, city: citywide }), { gas: chosen });
    expect(found).toEqual({ ok: false, error: [{ service: 'gas', why, among }] });
  });
});

it('of telecom the applicant chooses among all who sell it there, and need not where one does', () => {
  const several = at('telecom', { local: [here], city: [city, other] });
  expect(chooseProviders(asked('telecom'), several, {})).toMatchObject({
    ok: false,
    error: [{ why: 'not-chosen', among: [here, city, other] }],
  });
  expect(chooseProviders(asked('telecom'), several, { telecom: other }).ok).toBe(true);
  expect(chooseProviders(asked('telecom'), at('telecom', { local: [], city: [city] }), {}).ok).toBe(true);
});

it('names everything that is wrong at once', () => {
  const found = chooseProviders(asked('water', 'heat'), at('water', { local: [here, beside], city: [] }), {});
  expect(found).toMatchObject({
    ok: false,
    error: [
      { service: 'water', why: 'not-chosen' },
      { service: 'heat', why: 'nobody' },
    ],
  });
});
