import { isFields } from '../../language/reader.ts';

/** How lists are written in a form: `ids[0]=a&ids[1]=b`, `ids=a&ids=b`, `ids=a,b`, `ids[]=a&ids[]=b`, or as JSON. */
export const ARRAY_FORMATS = ['INDICES', 'REPEAT', 'COMMAS', 'BRACKETS', 'NONE'] as const;
export type ArrayFormat = (typeof ARRAY_FORMATS)[number];

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** The pairs of a form, members of objects as `a[b]`. */
function* pairs(
  name: string,
  value: unknown,
  format: ArrayFormat,
): Generator<readonly [name: string, value: string]> {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    if (format === 'COMMAS') yield [name, items.map(plain).join(',')];
    else if (format === 'NONE') yield [name, JSON.stringify(items)];
    else
      for (const [index, item] of items.entries())
        yield* pairs(
          format === 'REPEAT' ? name : `${name}[${format === 'INDICES' ? index : ''}]`,
          item,
          format,
        );
  } else if (isFields(value))
    for (const [member, inner] of Object.entries(value)) yield* pairs(`${name}[${member}]`, inner, format);
  else yield [name, plain(value)];
}

/** A form of a body's members, as `Transform` asks for it. */
export function asForm(value: unknown, format: ArrayFormat = 'INDICES'): string {
  const form = new URLSearchParams();
  for (const [name, member] of Object.entries(isFields(value) ? value : {}))
    for (const [key, text] of pairs(name, member, format)) form.append(key, text);
  return form.toString();
}

/** Query parameters: a list is its name repeated. */
export function addQuery(url: URL, parameters: unknown): void {
  for (const [name, value] of Object.entries(isFields(parameters) ? parameters : {}))
    for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      url.searchParams.append(name, plain(item));
}
