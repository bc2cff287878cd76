import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import { fieldError, type FieldError } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { firstCrossing } from './contact.ts';
import type { Position, SiteGeometry } from './geojson.ts';

/** Guilin with a margin, in degrees of CGCS2000. */
export const bounds = { west: 109.5, east: 111.6, south: 24.2, north: 26.5 } as const;

/** Square metres: a smaller polygon is a slip of the hand. */
const least = 1;
/** A site is no larger than a district; a protected area may be the whole basin. */
const mostOf = { site: 2_000_000_000, area: 30_000_000_000 } as const;

const inBounds = ([longitude, latitude]: Position): boolean =>
  longitude >= bounds.west &&
  longitude <= bounds.east &&
  latitude >= bounds.south &&
  latitude <= bounds.north;

const swapped = ([first, second]: Position): boolean => inBounds([second, first]);

const outside = (position: Position, pointer: string): FieldError =>
  swapped(position)
    ? fieldError(
        pointer,
        text('经纬度顺序颠倒：应为 [经度, 纬度]', 'Order swapped: it is [longitude, latitude]'),
      )
    : fieldError(
        pointer,
        text(
          `不在桂林范围内（经度 ${bounds.west} 至 ${bounds.east}，纬度 ${bounds.south} 至 ${bounds.north}）`,
          `Outside Guilin (longitude ${bounds.west} to ${bounds.east}, latitude ${bounds.south} to ${bounds.north})`,
        ),
      );

const same = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

function* ringErrors(ring: readonly Position[], pointer: string): Generator<FieldError> {
  if (ring.length < 4)
    yield fieldError(pointer, text('多边形至少需要三个顶点并闭合', 'A ring has three corners and is closed'));
  if (!same(ring[0], ring.at(-1)))
    yield fieldError(
      pointer,
      text('多边形未闭合：首尾坐标应相同', 'Not closed: its last position is its first'),
    );
  for (const [index, position] of ring.entries())
    if (!inBounds(position)) yield outside(position, `${pointer}/${index}`);
  for (let index = 1; index < ring.length; index += 1)
    if (same(ring[index - 1], ring[index]))
      yield fieldError(`${pointer}/${index}`, text('相邻顶点重复', 'The same corner twice in a row'));
}

/** What is wrong with the shape as a whole, the first of it; asked only of rings that are rings. */
const shapeError = (
  rings: readonly (readonly Position[])[],
  pointer: string,
  most: number,
): FieldError | undefined => {
  const crossing = firstCrossing(rings);
  if (crossing)
    return fieldError(
      `${pointer}/${crossing.ring}/${crossing.side}`,
      text('多边形在此自相交或自相接触', 'The polygon crosses itself here, or touches itself'),
    );
  const size = area(polygon(rings.map((ring) => ring.map((position) => [...position]))));
  if (size < least)
    return fieldError(
      pointer,
      text('多边形退化：面积不足 1 平方米', 'Degenerate: less than one square metre'),
    );
  if (size > most) return fieldError(pointer, text('多边形面积过大', 'Larger than any site could be'));
  if (!holesFit(rings))
    return fieldError(
      pointer,
      text(
        '多边形不合法（内环须在外环之内且互不包含）',
        'Not valid: a hole lies outside the outline or in another',
      ),
    );
  return undefined;
};

/** Of rings that do not cross, one corner tells where the whole ring lies. */
const liesIn = ([corner]: readonly Position[], ring: readonly Position[]): boolean =>
  corner !== undefined &&
  booleanPointInPolygon([...corner], polygon([ring.map((position) => [...position])]));

/** Every hole within the outline, none within another (RFC 7946, 3.1.6; OGC Simple Features, 6.1.11). */
const holesFit = ([outline = [], ...holes]: readonly (readonly Position[])[]): boolean =>
  holes.every(
    (hole) => liesIn(hole, outline) && !holes.some((other) => other !== hole && liesIn(hole, other)),
  );

/** Enough to mend it by: nobody reads the thousandth. */
const mostErrors = 20;

/**
 * The reasons to refuse a site, the first twenty; none when it can be laid on the map.
 * @param at the pointer to the geometry in the request
 * @param of a protected area may be far larger than a site
 */
export const checkSite = (
  geometry: SiteGeometry,
  at: string,
  of: keyof typeof mostOf = 'site',
): FieldError[] => {
  const pointer = `${at}/coordinates`;
  if (geometry.type === 'Point')
    return inBounds(geometry.coordinates) ? [] : [outside(geometry.coordinates, pointer)];
  const rings = geometry.coordinates;
  const errors = rings.flatMap((ring, index) => [
    ...ringErrors(ring, `${pointer}/${index}`).take(mostErrors),
  ]);
  if (errors.length > 0) return errors.slice(0, mostErrors);
  const error = shapeError(rings, pointer, mostOf[of]);
  return error ? [error] : [];
};
