/** A DynamoDB condition as text with its names and values: built here, so that no domain writes placeholders. */
export interface Condition {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const reference = (attribute: string) => {
  const parts = attribute.split('.');
  return {
    path: parts.map((part) => `#${part}`).join('.'),
    names: Object.fromEntries(parts.map((part) => [`#${part}`, part])),
  };
};

const value = (attribute: string, tag: string) => `:${attribute.replaceAll('.', '_')}${tag}`;

const compare =
  (operator: string, tag: string) =>
  (attribute: string, operand: unknown): Condition => {
    const { path, names } = reference(attribute);
    const placeholder = value(attribute, tag);
    return { expression: `${path} ${operator} ${placeholder}`, names, values: { [placeholder]: operand } };
  };

export const equals = compare('=', 'Is');
export const atMost = compare('<=', 'Max');

export const absent = (attribute: string): Condition => {
  const { path, names } = reference(attribute);
  return { expression: `attribute_not_exists(${path})`, names, values: {} };
};

export const present = (attribute: string): Condition => {
  const { path, names } = reference(attribute);
  return { expression: `attribute_exists(${path})`, names, values: {} };
};

export const any = (...conditions: readonly Condition[]): Condition => ({
  expression: conditions.map(({ expression }) => `(${expression})`).join(' OR '),
  names: Object.assign({}, ...conditions.map(({ names }) => names)),
  values: Object.assign({}, ...conditions.map(({ values }) => values)),
});
