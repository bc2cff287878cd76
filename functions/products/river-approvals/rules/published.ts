import * as z from 'zod';
import { Text } from '../../../common/text.ts';
import { PlanLimit } from '../../../law/deadline/plan-limit.ts';
import { Instant } from '../../../law/instant.ts';
import { MaterialKind } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import type { Edition, Release } from '../editions.ts';
import { missingIn, type Missing } from '../window.ts';
import { Citation, review, RiverRules, Slug } from './model.ts';
import { riverLimit } from './plan.ts';
import { termsBy } from './terms.ts';

const MissingShape = z.object({ what: z.string(), title: Text });
export const WindowState = z
  .object({ open: z.boolean(), missing: z.array(MissingShape).describe('What is to be published first') })
  .meta({ id: 'RiverWindow' });

export const windowState = (missing: readonly Missing[]): z.infer<typeof WindowState> => ({
  open: missing.length === 0,
  missing: [...missing],
});

/** A version of the rules, and which there are. */
export const PublishedRules = z
  .object({
    version: z.int(),
    effectiveAt: Instant,
    document: z
      .looseObject({ official: z.boolean(), effectiveFrom: PlainDate })
      .describe('As it was published: RiverRules'),
    window: WindowState,
    releases: z.array(z.object({ version: z.int(), effectiveAt: Instant, publishedAt: Instant })),
  })
  .meta({ id: 'RiverRulesPublished' });

export const viewRules = (
  { version, effectiveAt, document }: Edition<RiverRules>,
  areas: { readonly version: number },
  releases: readonly Release[],
): z.infer<typeof PublishedRules> => ({
  version,
  effectiveAt,
  document,
  window: windowState(missingIn(document, areas)),
  releases: releases.map(({ version: of, effectiveAt: from, publishedAt }) => ({
    version: of,
    effectiveAt: from,
    publishedAt,
  })),
});

const where = z.object({ activity: Slug, level: Slug, citations: z.array(Citation) });

export const Limits = z
  .object({
    version: z.int(),
    official: z.boolean(),
    effectiveFrom: PlainDate,
    basis: z.string(),
    levels: RiverRules.shape.levels,
    activities: RiverRules.shape.activities,
    checklists: RiverRules.shape.checklists,
    rules: z.array(
      where.extend({ ...review, limit: z.object({ promised: PlanLimit, statutory: PlanLimit }) }),
    ),
    prohibited: z.array(where).describe('Nobody can approve these'),
    free: z.array(where).describe('The window asks nothing of these'),
  })
  .meta({ id: 'RiverLimits' });

/** The rules in force by activity and level, each with its limit reckoned. */
export const publishedLimits = ({ version, document }: Edition<RiverRules>): z.infer<typeof Limits> => {
  const { official, effectiveFrom, basis, levels, activities, checklists } = document;
  const rows = document.rules.flatMap((rule) =>
    rule.activities.flatMap((activity) =>
      rule.levels.map((level) => ({ rule, at: { activity, level, citations: rule.citations } })),
    ),
  );
  return {
    ...{ version, official, effectiveFrom, basis, levels, activities, checklists },
    rules: rows.flatMap(({ rule, at }) => {
      if (rule.verdict !== 'reviewed') return [];
      const { activities: _, levels: _levels, verdict: _verdict, ...rest } = rule;
      const terms = termsBy(document, at.activity, [rule]);
      const limit = { promised: riverLimit(terms, 'promised'), statutory: riverLimit(terms, 'statutory') };
      return [{ ...rest, ...at, limit }];
    }),
    prohibited: rows.flatMap(({ rule, at }) => (rule.verdict === 'prohibited' ? [at] : [])),
    free: rows.flatMap(({ rule, at }) => (rule.verdict === 'free' ? [at] : [])),
  };
};

/** What an application consists of, by activity: what is written, and what is handed in. */
export const Forms = z
  .object({
    version: z.int(),
    fields: z.array(z.object({ pointer: z.string(), title: Text, required: z.boolean() })),
    activities: z.array(
      z.object({
        activity: Slug,
        title: Text,
        materials: z.array(
          z.object({
            kind: MaterialKind,
            levels: z.array(Slug).describe('Where it is asked for'),
            mayFollow: z.array(Slug).describe('Where it may follow later'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RiverForms' });

const field = (pointer: string, zh: string, en: string) => ({ pointer, title: { zh, en }, required: true });

/** What every application says; one from a project takes it from there. */
const fields = [
  field('/applicant/uscc', '统一社会信用代码', 'Unified social credit code'),
  field('/applicant/name', '申请人名称', 'Name of the applicant'),
  field('/applicant/contact/name', '联系人', 'Contact'),
  field('/applicant/contact/phone', '联系电话', 'Telephone'),
  field('/activity', '活动类型', 'Activity'),
  field('/planned', '拟实施内容', 'What is planned'),
  field('/site/region', '所在县（市、区）', 'District or county'),
  field('/site/address', '地址', 'Address'),
  field('/site/geometry', '地块坐标（CGCS2000，GeoJSON）', 'The site as GeoJSON (CGCS2000)'),
] as const;

export const publishedForms = ({ version, document }: Edition<RiverRules>): z.infer<typeof Forms> => ({
  version,
  fields: [...fields],
  activities: document.activities.map(({ id: activity, title }) => {
    const rules = document.rules.flatMap((rule) =>
      rule.verdict === 'reviewed' && rule.activities.includes(activity) ? [rule] : [],
    );
    const kinds = [...new Set(rules.flatMap(({ materials }) => materials.required))];
    return {
      activity,
      title,
      materials: kinds.map((kind) => ({
        kind,
        levels: rules.flatMap(({ levels, materials }) => (materials.required.includes(kind) ? levels : [])),
        mayFollow: rules.flatMap(({ levels, materials }) =>
          materials.makeUp?.mayFollow.includes(kind) ? levels : [],
        ),
      })),
    };
  }),
});
