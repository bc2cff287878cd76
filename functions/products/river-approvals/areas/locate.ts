import { booleanIntersects } from '@turf/boolean-intersects';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import type { SiteGeometry } from '../../../law/geometry/geojson.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import type { Area, ProtectedAreas } from './model.ts';
import { own } from '../../../common/own.ts';

/** Touching counts: whoever builds on the boundary builds inside. */
const touches = (site: SiteGeometry, { geometry }: Area): boolean =>
  site.type === 'Point'
    ? booleanPointInPolygon(site, geometry, { ignoreBoundary: false })
    : booleanIntersects(site, geometry);

/** The areas a site lies in or touches. */
export const areasAt = (site: SiteGeometry, { features }: ProtectedAreas): Area[] =>
  features.filter((area) => touches(site, area));

/** Levels, the strictest having the highest rank. */
export type Ranks = Readonly<Record<string, number>>;

/** Of several areas the strictest level holds; undefined outside all of them. */
export const levelOf = (areas: readonly Area[], ranks: Ranks): string | undefined =>
  areas
    .map(({ properties }) => properties.level)
    .toSorted((a, b) => (own(ranks, b) ?? 0) - (own(ranks, a) ?? 0))[0];

/** Every reason to refuse a version of the areas; none when it may come into force. */
export const checkAreas = ({ features }: ProtectedAreas, ranks: Ranks): FieldError[] => [
  ...features.flatMap(({ geometry }, index) => checkSite(geometry, `/features/${index}/geometry`, 'area')),
  ...features.flatMap(({ properties: { level } }, index) =>
    Object.hasOwn(ranks, level)
      ? []
      : [
          fieldError(
            `/features/${index}/properties/level`,
            text(`未定义的级别 ${level}`, `There is no level ${level}`),
          ),
        ],
  ),
  ...features.flatMap(({ properties: { id } }, index) =>
    features.findIndex((other) => other.properties.id === id) === index
      ? []
      : [
          fieldError(
            `/features/${index}/properties/id`,
            text(`编号 ${id} 重复`, `There are two areas ${id}`),
          ),
        ],
  ),
];
