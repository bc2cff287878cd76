import type { ServiceItem } from '../../services/service-items/model.ts';
import type { Application } from './model.ts';
import shipped from './same-site.json' with { type: 'json' };

export type Location = NonNullable<Application['site']['location']>;

/** Within how many metres two sites are one: as the item in force has it, else as it is shipped, which is a sample. */
export const sameSiteMetres = (item: Pick<ServiceItem, 'sameSiteMetres'> | undefined): number =>
  item?.sameSiteMetres ?? shipped.metres;

/** Half of the earth's mean circumference by 180 degrees (IUGG, R1 = 6,371,008.8 m). */
const metresInDegree = (Math.PI * 6_371_008.8) / 180;

const narrowing = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);

/** On a plane: over the few hundred metres that are asked about the earth's curve is less than a millimetre. */
export const metresBetween = (a: Location, b: Location): number =>
  metresInDegree *
  Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * narrowing((a.latitude + b.latitude) / 2));

/** A thousandth of a degree, some 100 metres in Guilin: never changed, since places are found by it. */
const cellsInDegree = 1_000;
const cellAt = (degrees: number): number => Math.floor(degrees * cellsInDegree);

/** A cell of the map, as it stands in keys. */
export type Cell = readonly [x: number, y: number];

export const cellOf = ({ longitude, latitude }: Location): Cell => [cellAt(longitude), cellAt(latitude)];

const from = (low: number, high: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, n) => low + n);

/** All cells that hold a place so near: one, mostly, and four at a corner. */
export const cellsWithin = ({ longitude, latitude }: Location, metres: number): Cell[] => {
  const up = metres / metresInDegree;
  // A little wider, since a degree of longitude is shorter at the northern edge than here.
  const across = up / narrowing(latitude + up);
  const columns = from(cellAt(longitude - across), cellAt(longitude + across));
  const rows = from(cellAt(latitude - up), cellAt(latitude + up));
  return columns.flatMap((x) => rows.map((y): Cell => [x, y]));
};
