import type * as z from 'zod';
import type { Instant } from '../../../law/instant.ts';
import { plainDate } from '../../../law/plain-date.ts';
import { SubjectKind, SUBJECTS } from '../../../rule-language/subjects.ts';
import type { Datum, Indicator } from '../../../rule-language/indicators.ts';
import { fieldType, type FieldType } from '../../../rule-language/schema.ts';
import type { IndicatorVersion } from '../indicators/model.ts';

const datum = (type: FieldType): Datum => {
  switch (type.kind) {
    case 'string':
      if (type.date) return { kind: 'date', ahead: true };
      return type.allowed
        ? { kind: 'code', values: Object.fromEntries(type.allowed.map((value) => [value, value])) }
        : { kind: 'text' };
    case 'bool':
      return { kind: 'bool' };
    case 'map':
      return datum(type.value);
    default:
      return { kind: 'int', signed: true };
  }
};

const fields = (type: FieldType): Record<string, Datum> =>
  type.kind === 'object'
    ? Object.fromEntries(Object.entries(type.fields).map(([name, of]) => [name, datum(of)]))
    : {};

const typeOf = (type: FieldType): Indicator['type'] => {
  if (type.kind === 'list') return { kind: 'list', atMost: 50, fields: fields(type.element) };
  return type.kind === 'object' ? { kind: 'parts', fields: fields(type) } : datum(type);
};

const firstOf = (root: SubjectKind): IndicatorVersion[] =>
  Object.entries<z.ZodType>(SUBJECTS[root].shape).map(([code, schema]) => {
    const type = fieldType(schema);
    const about = schema.description ?? code;
    return {
      ...{ code, version: 0, status: 'published' as const },
      effectiveFrom: plainDate('2026-01-01'),
      publishedAt: '2026-01-01T00:00:00.000Z' as Instant,
      publishedBy: 'product',
      indicator: {
        ...{ code, name: about, nameEn: code, type: typeOf(type) },
        ...(root !== 'enterprise' && { subject: root }),
        unit: /fen/.test(about) ? '分' : null,
        period: type.kind === 'map' ? type.period : null,
        ...{ register: null, personal: root === 'citizen', freshDays: null },
      },
    };
  });

/** The first edition: the facts that the product has of itself, as they are said in the schemas of records. */
export const FIRST_EDITION: readonly IndicatorVersion[] = SubjectKind.options.flatMap(firstOf);
