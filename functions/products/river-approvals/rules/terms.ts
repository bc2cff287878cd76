import * as z from 'zod';
import { Fault } from '../../../common/fault.ts';
import { own } from '../../../common/own.ts';
import { Title } from '../../../common/text.ts';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { LicenceTerms } from '../../../law/licensing/acceptance.ts';
import { DepartmentName } from '../../../services/partners/model.ts';
import { firstRules, ruleOf } from './first-edition.ts';
import { ChecklistItem, review, type Asked, type Reviewed, type RiverRules } from './model.ts';

/** What a case is handled by: frozen with it when it is taken, whatever is published later. */
export const Terms = z.strictObject({
  title: Title,
  basis: LegalBasis,
  licence: LicenceTerms.optional(),
  supervisor: DepartmentName,
  checklists: z.record(DepartmentName, z.array(ChecklistItem)),
  ...review,
});
export type Terms = z.infer<typeof Terms>;

type Budget = Terms['decision'];

const longest = (budgets: readonly Budget[]): Budget => ({
  statutory: Math.max(...budgets.map(({ statutory }) => statutory)),
  promised: Math.max(...budgets.map(({ promised }) => promised)),
});

/** Each department once, in the order in which the strictest level names it, with the longest of its limits. */
const together = (asked: readonly Asked[]): Asked[] =>
  [...new Set(asked.map(({ department }) => department))].map((department) => ({
    department,
    ...longest(asked.filter((one) => one.department === department)),
  }));

/** What all of them ask for; what one of them cannot wait for may not follow. */
const materialsOf = (rows: readonly Reviewed[]): Terms['materials'] => {
  const rules = rows.map(({ materials }) => materials);
  const required = [...new Set(rules.flatMap((one) => one.required))];
  const [makeUp] = rules.flatMap((one) => one.makeUp ?? []);
  const mayFollow = required.filter((kind) =>
    rules.every((one) => !one.required.includes(kind) || one.makeUp?.mayFollow.includes(kind)),
  );
  if (!makeUp || mayFollow.length === 0) return { required };
  const within = Math.min(...rules.flatMap((one) => one.makeUp?.within ?? []));
  return { required, makeUp: { ...makeUp, mayFollow, within } };
};

const onceEach = (titles: readonly Title[]): Title[] => [
  ...new Map(titles.map((one) => [one.zh, one])).values(),
];
type Title = z.infer<typeof Title>;

/** Of a site in several areas at once all of their rules hold: the rows, the strictest first. */
export const termsBy = (rules: RiverRules, activity: string, rows: readonly Reviewed[]): Terms => {
  const title = rules.activities.find(({ id }) => id === activity)?.title;
  if (!title) throw new Fault(`There is no activity ${activity}`);
  const [scenic] = together(rows.flatMap((row) => row.scenic ?? []));
  const departments = together(rows.flatMap((row) => row.departments));
  const asked = [...(scenic ? [scenic] : []), ...departments].map(({ department }) => department);
  return {
    title,
    basis: rules.basis,
    ...(rules.licence && { licence: rules.licence }),
    supervisor: rules.supervisor,
    checklists: Object.fromEntries(asked.map((name) => [name, own(rules.checklists, name) ?? []])),
    ...(scenic && { scenic }),
    departments,
    completeness: longest(rows.map(({ completeness }) => completeness)),
    decision: longest(rows.map(({ decision }) => decision)),
    publication: longest(rows.map(({ publication }) => publication)),
    expertMeeting: rows.some(({ expertMeeting }) => expertMeeting),
    materials: materialsOf(rows),
    conditions: onceEach(rows.flatMap(({ conditions }) => conditions)),
  };
};

/** Of a case that was taken before rules were published in versions: those it went by then. */
const firstTerms = (activity: string, level: string): Terms => {
  const { basis, licence, supervisor, checklists, activities } = firstRules();
  const { activity: _, level: __, ...rest } = ruleOf(activity, level);
  const title = activities.find(({ id }) => id === activity)?.title;
  if (!title) throw new Fault(`There was no activity ${activity}`);
  return { title, basis, ...(licence && { licence }), supervisor, checklists, ...rest };
};

interface Handled {
  readonly activity: string;
  readonly level?: string | undefined;
  readonly terms?: Terms | undefined;
}

/** By what a case is handled; undefined where nobody reviews it, outside the areas. */
export const termsOf = ({ activity, level, terms }: Handled): Terms | undefined =>
  terms ?? (level === undefined ? undefined : firstTerms(activity, level));

/** @throws Error of a case that nobody reviews: a bug of the caller */
export const knownTerms = (one: Handled): Terms => {
  const terms = termsOf(one);
  if (!terms) throw new Fault('Nobody reviews what lies outside the areas');
  return terms;
};
