import { Problem, validation } from '../service/problem.ts';
import { list, type Input } from './input.ts';

/** Letters, digits, space and `_ . : / = + - @`, of any script. https://docs.aws.amazon.com/step-functions/latest/apireference/API_Tag.html */
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const PATTERN = '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$';

const MOST = 50;

function checked(part: 'key' | 'value', value: unknown, place: string): string {
  const wrong = (constraint: string): Problem =>
    validation(
      `1 validation error detected: Value ${value === undefined || value === null ? 'null' : `'${String(value)}'`} at '${place}.${part}' failed to satisfy constraint: ${constraint}`,
    );
  if (typeof value !== 'string') throw wrong('Member must not be null');
  const [least, most] = part === 'key' ? [1, 128] : [0, 256];
  if (value.length < least) throw wrong(`Member must have length greater than or equal to ${least}`);
  if (value.length > most) throw wrong(`Member must have length less than or equal to ${most}`);
  if (!ALLOWED.test(value)) throw wrong(`Member must satisfy regular expression pattern: ${PATTERN}`);
  if (part === 'key' && /^aws:/i.test(value))
    throw validation('aws: prefixed tag key names are not allowed for external use.');
  return value;
}

export function readTags(input: Input): Readonly<Record<string, string>> {
  const given = list(input, 'tags') ?? [];
  const tags = new Map<string, string>();
  given.forEach((tag, index) => {
    const { key, value = '' } = (tag ?? {}) as { readonly key?: unknown; readonly value?: unknown };
    const place = `tags.${index + 1}.member`;
    const name = checked('key', key, place);
    if (tags.has(name)) throw validation(`Cannot provide multiple Tags with the same key: ${name}`);
    tags.set(name, checked('value', value, place));
  });
  if (tags.size > MOST) throw new Problem('TooManyTags', `A resource has ${MOST} tags at most`);
  return Object.fromEntries(tags);
}
