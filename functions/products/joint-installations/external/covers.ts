import { isDeepStrictEqual } from 'node:util';
import type { Crossing } from '../../../services/orders/kinds/line.ts';
import type { Approval } from './model.ts';

const measures = ['lengthM', 'widthM', 'depthM', 'areaM2', 'count'] as const;

const measure = (crossing: Crossing, name: (typeof measures)[number]): number | undefined => {
  const said: Partial<Record<(typeof measures)[number], number | undefined>> = crossing;
  return said[name];
};

/** Whether what was approved for one crossing holds for another there: no measure is larger, or told for the first time. */
const holdsFor = (approved: Crossing, wanted: Crossing): boolean =>
  approved.matter === wanted.matter &&
  measures.every((name) => {
    const [had, wants] = [measure(approved, name), measure(wanted, name)];
    return wants === undefined ? had === undefined : had !== undefined && wants <= had;
  }) &&
  !(wanted.matter === 'trees' && wanted.protected && approved.matter === 'trees' && !approved.protected) &&
  (wanted.matter !== 'road-excavation' ||
    approved.matter !== 'road-excavation' ||
    isDeepStrictEqual([wanted.builtOn, wanted.overhauledOn], [approved.builtOn, approved.overhauledOn]));

/** A place as it is compared: however it is spaced or punctuated. */
const placeKey = (place: string): string => place.replaceAll(/[\s\p{P}\p{S}]+/gu, '');

/** Whether an approval of the case is for this crossing already, so that nobody is asked twice (Regulation on Urban Roads art. 35: else anew). */
export const covers = (
  { matter, place, department, way, status, uses }: Approval,
  wanted: Crossing,
  by: { readonly department: string; readonly way: Approval['way'] },
): boolean =>
  status !== 'withdrawn' &&
  status !== 'denied' &&
  (way === 'review' || way === by.way) &&
  matter === wanted.matter &&
  department === by.department &&
  placeKey(place) === placeKey(wanted.place) &&
  uses.some(({ crossing }) => holdsFor(crossing, wanted));
