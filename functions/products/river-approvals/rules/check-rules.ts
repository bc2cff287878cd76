import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text, type Text } from '../../../common/text.ts';
import { REGION_CODES } from '../../../law/identifiers/region.ts';
import { resolve, type Claims } from '../../../services/partners/names.ts';
import { departmentIn, publicSaying } from '../../../services/partners/waits.ts';
import type { RiverRules } from './model.ts';

type Named = readonly { readonly id: string }[];

const doubles = (list: Named, at: string): FieldError[] =>
  list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [fieldError(`${at}/${index}/id`, text(`编号 ${id} 重复`, `There are two of ${id}`))],
  );

const unknown = (ids: readonly string[], list: Named, at: string, what: Text): FieldError[] =>
  ids.flatMap((id, index) =>
    list.some((one) => one.id === id)
      ? []
      : [fieldError(`${at}/${index}`, text(`未定义的${what.zh} ${id}`, `There is no ${what.en} ${id}`))],
  );

/** Every activity at every level has one row, and only one: what nobody wrote down is neither free nor prohibited. */
const gaps = ({ activities, levels, rules }: RiverRules): FieldError[] =>
  activities.flatMap(({ id: activity }) =>
    levels.flatMap(({ id: level }) => {
      const rows = rules.filter((one) => one.activities.includes(activity) && one.levels.includes(level));
      if (rows.length === 1) return [];
      const said =
        rows.length === 0
          ? text(`“${activity}”在“${level}”没有规则`, `No rule for ${activity} at ${level}`)
          : text(`“${activity}”在“${level}”有多条规则`, `Several rules for ${activity} at ${level}`);
      return [fieldError('/rules', said)];
    }),
  );

const departmentsAt = ({ rules, supervisor }: RiverRules): { name: string; at: string }[] => [
  { name: supervisor, at: '/supervisor' },
  ...rules.flatMap((one, index) =>
    one.verdict === 'reviewed'
      ? [
          ...(one.scenic ? [{ name: one.scenic.department, at: `/rules/${index}/scenic/department` }] : []),
          ...one.departments.map(({ department }, n) => ({
            name: department,
            at: `/rules/${index}/departments/${n}/department`,
          })),
        ]
      : [],
  ),
];

/** Whom the rules ask, and who supervises: each once. */
export const departmentsIn = (rules: RiverRules): string[] => [
  ...new Set(departmentsAt(rules).map(({ name }) => name)),
];

const withoutChecklist = (rules: RiverRules): FieldError[] =>
  departmentsAt(rules)
    .slice(1)
    .flatMap(({ name, at }) =>
      Object.hasOwn(rules.checklists, name)
        ? []
        : [fieldError(at, text(`“${name}”没有审查条件清单`, `${name} has no checklist`))],
    );

/** Names that lead to nobody in any region: at one where they do, an application is taken. */
const nameless = (rules: RiverRules, claims: Claims): FieldError[] =>
  departmentsAt(rules).flatMap(({ name, at }) => {
    const found = REGION_CODES.map((region) => resolve(claims, departmentIn(region, name)));
    if (found.some(({ ok }) => ok)) return [];
    const anywhere = resolve(claims, { role: 'department', name });
    return [fieldError(at, publicSaying[anywhere.ok ? 'unknown' : anywhere.error](name))];
  });

/** Every reason to refuse a version of the rules; none when it may come into force. */
export const checkRules = (rules: RiverRules, claims: Claims): FieldError[] => {
  const { levels, activities, settings } = rules;
  return [
    ...doubles(levels, '/levels'),
    ...doubles(activities, '/activities'),
    ...doubles(settings, '/settings'),
    ...levels.flatMap(({ within }, index) =>
      within === undefined
        ? []
        : unknown([within], settings, `/levels/${index}/within`, text('设置项', 'setting')).map((one) => ({
            ...one,
            pointer: `/levels/${index}/within`,
          })),
    ),
    ...rules.rules.flatMap((one, index) => [
      ...unknown(one.activities, activities, `/rules/${index}/activities`, text('活动', 'activity')),
      ...unknown(one.levels, levels, `/rules/${index}/levels`, text('级别', 'level')),
    ]),
    ...gaps(rules).slice(0, 50),
    ...withoutChecklist(rules),
    ...nameless(rules, claims),
  ];
};
