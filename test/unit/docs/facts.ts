import { EnterpriseFacts } from '../../../functions/rule-language/facts.ts';
import { fieldType, type FieldType } from '../../../functions/rule-language/schema.ts';

const words = (type: FieldType): string => {
  switch (type.kind) {
    case 'int':
      return 'int';
    case 'bool':
      return 'bool';
    case 'string':
      return type.date ? 'date' : (type.allowed?.map((value) => `\`${value}\``).join(', ') ?? 'text');
    case 'map':
      return `by year: ${words(type.value)}`;
    case 'list':
      return 'list';
    case 'object':
      return 'parts';
  }
};

const rowsOf = (path: string, type: FieldType, about: string): string[] => {
  const row = `| \`${path}\` | ${words(type)} | ${about} |`;
  const parts = type.kind === 'list' ? type.element : type;
  if (parts.kind !== 'object') return [row];
  const inside = type.kind === 'list' ? `${path}[]` : path;
  return [
    row,
    ...Object.entries(parts.fields).flatMap(([name, field]) => rowsOf(`${inside}.${name}`, field, '')),
  ];
};

/** What rules can ask for, as the guide's table says it: from the schema alone. */
export const factRows = (): string[] =>
  Object.entries(EnterpriseFacts.shape).flatMap(([name, schema]) =>
    rowsOf(name, fieldType(schema), schema.description ?? ''),
  );
