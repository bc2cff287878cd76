import type { SiteGeometry } from '../../../law/geometry/geojson.ts';
import { areasAt, levelsOf, type Levels } from '../areas/locate.ts';
import type { Area, NewAreas } from '../areas/model.ts';
import type { Citation, Reviewed, RiverRule, RiverRules } from './model.ts';
import { termsBy, type Terms } from './terms.ts';

/** The levels of the rules, with how far each reaches around its areas. */
export const levelsIn = ({ levels, settings }: RiverRules): Levels =>
  Object.fromEntries(
    levels.map(({ id, rank, within }) => [
      id,
      { rank, within: settings.find((setting) => setting.id === within)?.value ?? 0 },
    ]),
  );

export const ruleAt = ({ rules }: RiverRules, activity: string, level: string): RiverRule | undefined =>
  rules.find((one) => one.activities.includes(activity) && one.levels.includes(level));

/** Where a site lies, the strictest level first. */
interface Place {
  readonly found: readonly Area[];
  readonly levels: readonly string[];
}

/** What the rules say of an activity at a site. */
export type Judged = Place &
  (
    | { readonly verdict: 'outside' | 'free' }
    | { readonly verdict: 'prohibited'; readonly citations: readonly Citation[] }
    | { readonly verdict: 'reviewed'; readonly level: string; readonly terms: Terms }
  );

const isReviewed = (rule: RiverRule): rule is Reviewed => rule.verdict === 'reviewed';

const onceEach = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((one) => [`${one.instrument.zh} ${one.article} ${one.says.zh}`, one])).values(),
];

/**
 * Areas differ, and a site may lie in several: the rules of all of them hold. What one prohibits is prohibited, whatever the
 * others say; what one asks for is asked for.
 */
export const judge = (rules: RiverRules, areas: NewAreas, activity: string, site: SiteGeometry): Judged => {
  const known = levelsIn(rules);
  const found = areasAt(site, areas, known);
  const levels = levelsOf(found, known);
  const place = { found, levels };
  const rows = levels.flatMap((level) => ruleAt(rules, activity, level) ?? []);
  const prohibited = rows.filter(({ verdict }) => verdict === 'prohibited');
  if (prohibited.length > 0)
    return {
      ...place,
      verdict: 'prohibited',
      citations: onceEach(prohibited.flatMap(({ citations }) => citations)),
    };
  const reviewed = rows.filter(isReviewed);
  const level = levels.find((id) => ruleAt(rules, activity, id)?.verdict === 'reviewed');
  if (level !== undefined)
    return { ...place, verdict: 'reviewed', level, terms: termsBy(rules, activity, reviewed) };
  return { ...place, verdict: levels.length === 0 ? 'outside' : 'free' };
};
