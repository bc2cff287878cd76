import type { RiverCase } from './model.ts';
import type { Plan } from './events.ts';
import type { Edition } from './editions.ts';
import type { NewAreas } from './areas/model.ts';
import type { Judged } from './rules/judge.ts';

/** What is planned, with what it was checked against and by what it is handled from now on. */
export const plannedAs = (
  said: Pick<RiverCase, 'activity' | 'planned' | 'site'>,
  judged: Judged,
  rules: { readonly version: number },
  areas: Edition<NewAreas>,
): Plan => ({
  activity: said.activity,
  planned: said.planned,
  site: said.site,
  areas: {
    version: areas.version,
    official: areas.document.official,
    found: judged.found.map(({ properties }) => properties.id),
  },
  rulesVersion: `v${rules.version}`,
  ...(judged.verdict === 'reviewed' && { level: judged.level, terms: judged.terms }),
});
