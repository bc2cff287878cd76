import { describe } from 'vitest';
import {
  limits,
  needsExcavation,
  needsSurvey,
  planOf,
} from '../../../functions/products/joint-installations/limits.ts';
import type { Channel, ServiceRequest } from '../../../functions/products/joint-installations/model.ts';
import { limitsHold, type Row } from './rows.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';
import { basisOf } from '../../../functions/law/legal-data/cite.ts';

const water = (pipeDiameterMm: number): ServiceRequest => ({
  service: 'water',
  dailyUseM3: 50,
  pipeDiameterMm,
});
const power = (voltage: 'low' | 'high', supply: 'single' | 'dual'): ServiceRequest => ({
  service: 'power',
  loadKva: 2_000,
  voltage,
  supply,
});
const drainage: ServiceRequest = { service: 'drainage', outlet: '市政管网' };
const gas: ServiceRequest = { service: 'gas', m3PerHour: 20, use: '食堂' };
const heat: ServiceRequest = { service: 'heat', kilowatts: 300 };
const telecom: ServiceRequest = { service: 'telecom', lines: 10, bandwidthMbps: 1_000 };

/** Working days that the plan of an application gives a step; undefined where it has no such step. */
const daysOf = (request: ServiceRequest, channel: Channel, step: string): number | undefined =>
  planOf({ services: [request] }, channel).steps.find(({ id }) => id === step)?.statutory;

interface Variant {
  readonly of: string;
  readonly request: ServiceRequest;
  readonly plan: readonly [ordinary: number, green: number];
  readonly connection: readonly [ordinary: number, green: number];
  readonly excavation: boolean;
  readonly survey: boolean;
}

const lines = { excavation: true, survey: true };
const noLines = { excavation: false, survey: true };

/** docs/domain.md, "Limits": what other Chinese cities promise. */
const variants: readonly Variant[] = [
  { of: 'water, pipe of 100 mm', request: water(100), plan: [1, 0.5], connection: [3, 1.5], ...noLines },
  { of: 'water, pipe of 101 mm', request: water(101), plan: [1, 0.5], connection: [5, 2.5], ...lines },
  { of: 'drainage', request: drainage, plan: [1, 0.5], connection: [5, 2.5], ...lines },
  { of: 'power, low', request: power('low', 'single'), plan: [1, 0.5], connection: [1.5, 1], ...noLines },
  { of: 'power, low, dual', request: power('low', 'dual'), plan: [1, 0.5], connection: [1.5, 1], ...noLines },
  { of: 'power, high', request: power('high', 'single'), plan: [15, 7.5], connection: [7, 3.5], ...lines },
  { of: 'power, high, dual', request: power('high', 'dual'), plan: [30, 15], connection: [7, 3.5], ...lines },
  { of: 'gas', request: gas, plan: [2, 1], connection: [5.5, 3], ...lines },
  { of: 'heat', request: heat, plan: [2, 1], connection: [5, 2.5], ...lines },
  { of: 'telecom', request: telecom, plan: [1, 0.5], connection: [3, 1.5], excavation: false, survey: false },
];

/** The same table: what is the same for every utility. */
const common: readonly [step: string, ordinary: number, green: number][] = [
  ['drainage-acceptance', 1, 0.5],
  ['survey', 3, 1.5],
  ['drainage-external-approval', 5, 3],
];

describe('limits of joint installation, in working days', () => {
  limitsHold([
    ...variants.flatMap(({ of, request, plan, connection }): Row[] =>
      (['ordinary', 'green'] as const).flatMap((channel, index): Row[] => [
        [`${of}, ${channel}: plan`, plan[index], () => daysOf(request, channel, `${request.service}-plan`)],
        [
          `${of}, ${channel}: connection`,
          connection[index],
          () => daysOf(request, channel, `${request.service}-connection`),
        ],
      ]),
    ),
    ...common.flatMap(([step, ordinary, green]): Row[] => [
      [`${step}, ordinary`, ordinary, () => daysOf(drainage, 'ordinary', step)],
      [`${step}, green`, green, () => daysOf(drainage, 'green', step)],
    ]),
  ]);
});

describe('who needs what', () => {
  limitsHold(
    variants.flatMap(({ of, request, excavation, survey }): Row[] => [
      [`${of}: goes under a road or a green space`, excavation, () => needsExcavation(request)],
      [`${of}: takes part in the joint survey`, survey, () => needsSurvey(request)],
    ]),
  );
});

describe('the version of these limits', () => {
  limitsHold([
    ['version', 'joint-installation-2025.2', () => limits.version],
    ['in force from', '2025-05-01', () => limits.effectiveFrom],
    [
      'basis',
      '《桂林市优化政务服务若干规定（征求意见稿）》第九条、第十三条',
      () => basisOf(sampleLaw(), 'joint-installation'),
    ],
  ]);
});
