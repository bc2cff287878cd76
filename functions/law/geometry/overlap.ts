import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { boxesMeet, boxOf, outlinesMeet } from './contact.ts';
import type { Polygon, Position, SiteGeometry } from './geojson.ts';

/** Whether a position lies in a polygon or on its boundary; within a hole it does not. */
const liesIn = (position: Position | undefined, polygon: Polygon): boolean =>
  position !== undefined && booleanPointInPolygon(position, polygon, { ignoreBoundary: false });

/**
 * Whether a site lies in a polygon or touches it: whoever builds on the boundary builds inside. Both are valid, so that
 * where no sides meet, one lies wholly within the other or they lie apart, and one corner of each tells.
 */
export const overlap = (site: SiteGeometry, area: Polygon): boolean => {
  if (site.type === 'Point') return liesIn(site.coordinates, area);
  const [mine = [], theirs = []] = [site.coordinates[0], area.coordinates[0]];
  if (!boxesMeet(boxOf(mine), boxOf(theirs))) return false;
  return outlinesMeet(site.coordinates, area.coordinates) || liesIn(mine[0], area) || liesIn(theirs[0], site);
};
