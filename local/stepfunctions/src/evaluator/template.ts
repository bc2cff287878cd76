import type { Bindings } from './bindings.ts';
import { compileExpression, type Evaluated, type Expression } from './expression.ts';
import type { Moment } from './moment.ts';

/**
 * A JSON value in a definition whose strings of the form `{% … %}` are expressions. Compiled once per definition;
 * a part without expressions is one constant however large it is.
 */
export type Template =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'array'; readonly items: readonly Template[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Template])[] };

/** Told of each expression met and where, so that the reader of a definition can refuse what AWS refuses. */
export interface TemplateListener {
  expression(expression: Expression, place: string): void;
  broken(message: string, place: string): void;
}

/** Spaces outside the delimiters make a literal (recorded against AWS). */
export const isExpression = (text: string): boolean =>
  text.length >= 4 && text.startsWith('{%') && text.endsWith('%}');

export function compileTemplate(value: unknown, place: string, listener: TemplateListener): Template {
  if (typeof value === 'string' && isExpression(value)) {
    const compiled = compileExpression(value.slice(2, -2).trim(), { place });
    if (!compiled.ok) {
      listener.broken(compiled.message, place);
      return { kind: 'constant', value: null };
    }
    listener.expression(compiled.expression, place);
    return { kind: 'expression', expression: compiled.expression };
  }
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, `${place}[${index}]`, listener));
    return items.every((item) => item.kind === 'constant')
      ? { kind: 'constant', value }
      : { kind: 'array', items };
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, member]) => [key, compileTemplate(member, `${place}/${key}`, listener)] as const,
    );
    return members.every(([, member]) => member.kind === 'constant')
      ? { kind: 'constant', value }
      : { kind: 'object', members };
  }
  return { kind: 'constant', value };
}

async function fillArray(items: readonly Template[], bindings: Bindings, moment: Moment): Promise<Evaluated> {
  const value: unknown[] = [];
  for (const item of items) {
    const filled = await fill(item, bindings, moment);
    if (!filled.ok) return filled;
    value.push(filled.value);
  }
  return { ok: true, value };
}

async function fillObject(
  members: readonly (readonly [string, Template])[],
  bindings: Bindings,
  moment: Moment,
): Promise<Evaluated> {
  const entries: [string, unknown][] = [];
  for (const [key, member] of members) {
    const filled = fill(member, bindings, moment);
    const settled = filled instanceof Promise ? await filled : filled;
    if (!settled.ok) return settled;
    entries.push([key, settled.value]);
  }
  return { ok: true, value: Object.fromEntries(entries) };
}

/** The template's value under these variables. */
export function fill(template: Template, bindings: Bindings, moment: Moment): Evaluated | Promise<Evaluated> {
  switch (template.kind) {
    case 'constant':
      return { ok: true, value: template.value };
    case 'expression':
      return template.expression.evaluate(bindings, moment);
    case 'array':
      return fillArray(template.items, bindings, moment);
    case 'object':
      return fillObject(template.members, bindings, moment);
  }
}
