import * as z from 'zod';
import { Text } from '../../common/text.ts';
import { PlanLimit } from '../../law/deadline/plan-limit.ts';
import { SiteGeometry } from '../../law/geometry/geojson.ts';
import { MaterialRule } from '../../law/missing-documents.ts';
import { WindowState } from './rules/published.ts';
import { ruleAt, judge, type Judged } from './rules/judge.ts';
import { Citation, Slug, type RiverRules } from './rules/model.ts';
import { riverLimit } from './rules/plan.ts';
import type { Edition } from './editions.ts';
import type { NewAreas } from './areas/model.ts';
import { windowState } from './rules/published.ts';
import { unasked } from './rules.ts';
import type { Missing } from './window.ts';

/** A site, and what is planned there; without that, all activities are looked at. */
export const SiteCheck = z
  .strictObject({ geometry: SiteGeometry, activity: Slug.optional() })
  .meta({ id: 'RiverSiteCheck' });

const ActivityChecked = z
  .object({
    activity: Slug,
    title: Text,
    verdict: z.enum(['prohibited', 'reviewed', 'free', 'outside']),
    citations: z.array(Citation).describe('By what it is prohibited, or reviewed so'),
    level: z.string().optional().describe('The strictest that reviews it'),
    scenic: z.string().optional().describe('Who reviews it before all others'),
    departments: z.array(z.string()).optional(),
    materials: MaterialRule.optional(),
    conditions: z.array(Text).optional(),
    expertMeeting: z.boolean().optional(),
    limit: z.object({ promised: PlanLimit, statutory: PlanLimit }).optional(),
  })
  .meta({ id: 'RiverActivityChecked' });

export const SiteChecked = z
  .object({
    areas: z.object({
      version: z.int(),
      official: z.boolean(),
      found: z.array(z.object({ id: z.string(), name: Text, level: z.string() })),
    }),
    rules: z.object({ version: z.int(), official: z.boolean() }),
    levels: z.array(z.string()).describe('The strictest first'),
    activities: z.array(ActivityChecked),
    window: WindowState,
  })
  .meta({ id: 'RiverSiteChecked' });

const citationsOf = (rules: RiverRules, activity: string, judged: Judged): Citation[] =>
  judged.verdict === 'prohibited'
    ? [...judged.citations]
    : judged.levels.flatMap((level) => ruleAt(rules, activity, level)?.citations ?? []);

/** What the rules and areas in force say of a site: nothing of it is kept, and nothing is promised by it. */
export const siteChecked = (
  { geometry, activity: asked }: z.infer<typeof SiteCheck>,
  rules: Edition<RiverRules>,
  areas: Edition<NewAreas>,
  missing: readonly Missing[],
): z.infer<typeof SiteChecked> => {
  const { document } = rules;
  const activities = document.activities.filter(({ id }) => asked === undefined || id === asked);
  const looked = activities.map((one) => ({
    ...one,
    judged: judge(document, areas.document, one.id, geometry),
  }));
  const { found = [], levels = [] } = looked[0]?.judged ?? {};
  return {
    areas: {
      version: areas.version,
      official: areas.document.official,
      found: found.map(({ properties: { id, name, level } }) => ({ id, name, level })),
    },
    rules: { version: rules.version, official: document.official },
    levels: [...levels],
    activities: looked.map(({ id, title, judged }) => ({
      activity: id,
      title,
      verdict: judged.verdict,
      citations: citationsOf(document, id, judged),
      ...(judged.verdict === 'reviewed' && viewTerms(id, judged)),
    })),
    window: windowState(missing),
  };
};

const viewTerms = (activity: string, { level, terms }: Extract<Judged, { verdict: 'reviewed' }>) => ({
  level,
  ...(terms.scenic && { scenic: terms.scenic.department }),
  departments: unasked({ reviews: [], activity, level, terms }),
  materials: terms.materials,
  conditions: terms.conditions,
  expertMeeting: terms.expertMeeting,
  limit: { promised: riverLimit(terms, 'promised'), statutory: riverLimit(terms, 'statutory') },
});
