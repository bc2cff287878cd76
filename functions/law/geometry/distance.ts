import { boxesMeet, boxOf } from './contact.ts';
import type { Polygon, Position, SiteGeometry } from './geojson.ts';
import { overlap } from './overlap.ts';

/** Metres of a degree of latitude, and of longitude at the equator: within 0.5 % anywhere in Guilin. */
const metres = { latitude: 110_800, longitude: 111_320 } as const;

type Plane = (position: Position) => readonly [x: number, y: number];

/** A plane in metres around a latitude: over the width of a bank it is flat. */
const planeAt = (latitude: number): Plane => {
  const perDegree = metres.longitude * Math.cos((latitude * Math.PI) / 180);
  return ([longitude, lat]) => [longitude * perDegree, lat * metres.latitude];
};

/** Of a point from a side, squared: both in metres. */
const squaredFrom = (
  [x, y]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
};

type Line = readonly Position[];
type Side = readonly [Position, Position];

const linesOf = ({ type, coordinates }: SiteGeometry): readonly Line[] =>
  type === 'Point' ? [[coordinates, coordinates]] : coordinates;

const sidesOf = (lines: readonly Line[]): Side[] =>
  lines.flatMap((line) => line.slice(1).map((to, index): Side => [line[index] ?? to, to]));

/**
 * Whether a site lies in an area, touches it, or comes nearer to it than so many metres. Where two outlines do not meet, a
 * corner of one is what is nearest.
 */
export const isWithin = (distance: number, site: SiteGeometry, area: Polygon): boolean => {
  if (overlap(site, area)) return true;
  if (distance <= 0) return false;
  const mine = sidesOf(linesOf(site));
  const box = boxOf(mine.flat());
  const plane = planeAt((box.south + box.north) / 2);
  const [wide, high] = [
    distance / (metres.longitude * Math.cos((Math.max(box.south, box.north) * Math.PI) / 180)),
    distance / metres.latitude,
  ];
  const around = {
    west: box.west - wide,
    east: box.east + wide,
    south: box.south - high,
    north: box.north + high,
  };
  const theirs = sidesOf(area.coordinates).filter((side) => boxesMeet(boxOf(side), around));
  const near = (corners: readonly Side[], sides: readonly Side[]): boolean =>
    corners.some(([corner]) =>
      sides.some(([a, b]) => squaredFrom(plane(corner), plane(a), plane(b)) <= distance ** 2),
    );
  return near(mine, theirs) || near(theirs, mine);
};
