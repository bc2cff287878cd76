import type { AsOf } from '../../../law/deadline/working-time.ts';
import { basisOf } from '../../../law/legal-data/cite.ts';
import type { LegalRule } from '../../../law/legal-data/document.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { addMonths, dateOf, type PlainDate } from '../../../law/plain-date.ts';
import type { Crossing, Line } from '../../../services/orders/kinds/line.ts';
import type { ServiceRequest } from '../model.ts';
import type { LineRules, Threshold, Way } from './rules-model.ts';

/** What national law says whatever a place publishes: these are reviewed, and by nothing less. */
export interface AlwaysReviewed {
  readonly by: Extract<LegalRule, 'young-road' | 'protected-tree' | 'river-works'>;
  /** A government of the county or above must agree beside the departments. */
  readonly government?: true;
}

const youngRoad = { by: 'young-road', government: true } as const;
/** Years in which a road is not dug up, after it was handed over and after it was overhauled. */
const restingYears = { built: 5, overhauled: 3 } as const;

const isYoung = (
  { builtOn, overhauledOn }: Extract<Crossing, { matter: 'road-excavation' }>,
  today: PlainDate,
): boolean =>
  builtOn === undefined ||
  addMonths(builtOn, 12 * restingYears.built) > today ||
  (overhauledOn !== undefined && addMonths(overhauledOn, 12 * restingYears.overhauled) > today);

/** Never by commitment, filing or exemption: a river, protected trees, a young road. */
const alwaysReviewed = (crossing: Crossing, today: PlainDate): AlwaysReviewed | undefined => {
  if (crossing.matter === 'river') return { by: 'river-works' };
  if (crossing.matter === 'trees' && crossing.protected) return { by: 'protected-tree' };
  return crossing.matter === 'road-excavation' && isYoung(crossing, today) ? youngRoad : undefined;
};

/** Of what a plan says of one matter, the sums: a road in two parts is as long as both. */
interface Size {
  readonly lengthM: number | undefined;
  readonly areaM2: number | undefined;
  readonly voltageKv: number | undefined;
}

const sum = (all: readonly (number | undefined)[]): number | undefined =>
  all.some((one) => one === undefined)
    ? undefined
    : all.reduce<number>((total, one) => total + (one ?? 0), 0);

/** A line is no shorter than what it digs up. */
const longest = (whole: number | undefined, dug: number | undefined): number | undefined =>
  whole === undefined ? dug : Math.max(whole, dug ?? 0);

const kvOf = (request: ServiceRequest): number | undefined =>
  request.service === 'power' ? (request.voltage === 'low' ? 0.4 : undefined) : 0;

const sizeOf = (line: Line, matter: Crossing['matter'], request: ServiceRequest): Size => {
  const same = line.crossings.filter((one) => one.matter === matter);
  return {
    lengthM: longest(line.lengthM, sum(same.map(({ lengthM }) => lengthM))),
    areaM2: sum(same.map(({ areaM2 }) => areaM2)),
    voltageKv: line.voltageKv ?? kvOf(request),
  };
};

const within = (most: number | undefined, said: number | undefined): boolean =>
  most === undefined || (said !== undefined && said <= most);

const fits = (
  { matters, services, maxLengthM, maxAreaM2, maxVoltageKv }: Threshold,
  matter: Crossing['matter'],
  request: ServiceRequest,
  size: Size,
): boolean =>
  (matters === undefined || matters.includes(matter)) &&
  (services === undefined || services.includes(request.service)) &&
  within(maxLengthM, size.lengthM) &&
  within(maxAreaM2, size.areaM2) &&
  within(maxVoltageKv, size.voltageKv);

export interface DecidedWay {
  readonly way: Way;
  readonly basis: string;
  readonly government?: true;
  /** National law wants a review: no commitment is taken for it. */
  readonly always?: true;
}

/** By which way a crossing goes: national law first, then the first threshold that fits, else a review. */
export const wayOf = (
  rules: LineRules,
  { line, crossing, request }: { line: Line; crossing: Crossing; request: ServiceRequest },
  { now, workingTime }: AsOf,
): DecidedWay => {
  const always = alwaysReviewed(crossing, dateOf(now));
  if (always) {
    const { by, government } = always;
    const basis = basisOf(lawAt(workingTime, now), by);
    return { way: 'review', always: true, basis, ...(government && { government }) };
  }
  const { matter } = crossing;
  const size = sizeOf(line, matter, request);
  const threshold = rules.thresholds.find((one) => fits(one, matter, request, size));
  return threshold ? { way: threshold.way, basis: threshold.basis } : { way: 'review', basis: rules.basis };
};
