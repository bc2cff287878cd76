import { ringsOf, type Position, type SiteGeometry } from './geometry.ts';

/**
 * A site as it is typed: a position a line (`110.290000, 25.270000`), or GeoJSON. What is clicked on the map is written
 * here too, so that both ways of saying it are one.
 */
export type Read =
  | { readonly ok: true; readonly geometry: SiteGeometry }
  | { readonly ok: false; readonly why: 'empty' | 'two' | 'line' | 'geojson'; readonly line?: number };

const written = ([longitude, latitude]: Position): string =>
  `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`;

const lineOf = (line: string): Position | undefined => {
  const parts = line.trim().split(/[\s,，;；]+/);
  const numbers = parts.map(Number);
  const [longitude, latitude] = numbers;
  return parts.length === 2 &&
    longitude !== undefined &&
    latitude !== undefined &&
    numbers.every(Number.isFinite)
    ? [longitude, latitude]
    : undefined;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The geometry in it: of a feature, or of the first of a collection. */
const geometryIn = (value: unknown): SiteGeometry | undefined => {
  if (!isObject(value)) return undefined;
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features']))
    return geometryIn(value['features'][0]);
  if (value['type'] === 'Feature') return geometryIn(value['geometry']);
  const { type, coordinates } = value;
  if ((type !== 'Point' && type !== 'Polygon') || !Array.isArray(coordinates)) return undefined;
  const geometry = { type, coordinates } as SiteGeometry;
  // Whether it is a site is for the API to say; here it is drawn.
  try {
    return ringsOf(geometry).some((ring) => ring.length > 0) ? geometry : undefined;
  } catch {
    // Nested otherwise than GeoJSON has it.
    return undefined;
  }
};

const readJson = (text: string): Read => {
  try {
    const geometry = geometryIn(JSON.parse(text));
    return geometry ? { ok: true, geometry } : { ok: false, why: 'geojson' };
  } catch {
    // It is no JSON, which is all that is to be said of it.
    return { ok: false, why: 'geojson' };
  }
};

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

export const readSite = (text: string): Read => {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, why: 'empty' };
  if (trimmed.startsWith('{')) return readJson(trimmed);
  const corners: Position[] = [];
  for (const [at, line] of trimmed.split('\n').entries()) {
    if (line.trim() === '') continue;
    const corner = lineOf(line);
    if (corner === undefined) return { ok: false, why: 'line', line: at + 1 };
    corners.push(corner);
  }
  const [first, second, ...more] = corners;
  if (first === undefined) return { ok: false, why: 'empty' };
  if (second === undefined) return { ok: true, geometry: { type: 'Point', coordinates: [...first] } };
  if (more.length === 0) return { ok: false, why: 'two' };
  // A ring ends where it began (RFC 7946, 3.1.6).
  const ring: Position[] = same(first, more.at(-1) ?? first) ? corners : [...corners, first];
  return { ok: true, geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] } };
};

/** The corners so far: of what is not a site yet, too. */
export const cornersIn = (text: string): Position[] => {
  const read = readSite(text);
  if (!read.ok)
    return text
      .split('\n')
      .map(lineOf)
      .filter((one) => one !== undefined);
  const [ring = []] = ringsOf(read.geometry);
  const [first] = ring;
  const last = ring.at(-1);
  return first && last && ring.length > 1 && same(first, last) ? ring.slice(0, -1) : ring;
};

export const textOf = (corners: readonly Position[]): string => corners.map(written).join('\n');
