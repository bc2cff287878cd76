import type { Schema } from '@liban/client';

export type SiteGeometry = Schema<'SiteGeometry'>;
/** Longitude, latitude, in degrees of CGCS2000. */
export type Position = readonly [longitude: number, latitude: number];

export interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const isPosition = (one: unknown): one is Position =>
  Array.isArray(one) && one.length >= 2 && one.slice(0, 2).every((part) => Number.isFinite(part));

/** The outlines of a geometry; a point is one of one corner. */
export const ringsOf = (geometry: SiteGeometry): Position[][] => {
  const rings: readonly (readonly unknown[])[] =
    geometry.type === 'Point' ? [[geometry.coordinates]] : geometry.coordinates;
  return rings.map((ring) => ring.filter(isPosition));
};

export const boxOf = (rings: readonly (readonly Position[])[]): Box | undefined => {
  const corners = rings.flat();
  if (corners.length === 0) return undefined;
  const longitudes = corners.map(([longitude]) => longitude);
  const latitudes = corners.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
};

const kmOfDegree = 111.32;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** With room on every side, and never closer than so many kilometres. */
export const around = ({ west, east, south, north }: Box, leastKm: number): Box => {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const least = leastKm / kmOfDegree / 2;
  const high = Math.max(least, (north - south) * 0.6);
  const wide = Math.max(least / Math.cos(radians(y)), (east - west) * 0.6);
  return { west: x - wide, east: x + wide, south: y - high, north: y + high };
};

export const widthKm = ({ west, east, south, north }: Box): number =>
  (east - west) * kmOfDegree * Math.cos(radians((south + north) / 2));

/**
 * Where a position is drawn: degrees of longitude as wide as they are at this latitude (equirectangular). Over a county
 * that is off by less than a line is thick.
 */
export const projectionAt = (latitude: number) => {
  const narrow = Math.cos(radians(latitude));
  const unit = 1_000;
  return {
    to: ([longitude, lat]: Position): readonly [x: number, y: number] => [
      longitude * narrow * unit,
      -lat * unit,
    ],
    from: (x: number, y: number): Position => [x / narrow / unit, -y / unit],
  };
};

export const zoomed = ({ west, east, south, north }: Box, by: number, to?: Position): Box => {
  const [x, y] = to ?? [(west + east) / 2, (south + north) / 2];
  return {
    west: x - ((east - west) / 2) * by,
    east: x + ((east - west) / 2) * by,
    south: y - ((north - south) / 2) * by,
    north: y + ((north - south) / 2) * by,
  };
};

/** Moved by a part of its own size. */
export const moved = ({ west, east, south, north }: Box, right: number, up: number): Box => {
  const [x, y] = [(east - west) * right, (north - south) * up];
  return { west: west + x, east: east + x, south: south + y, north: north + y };
};
