import { Problem } from '../service/problem.ts';
import { list, type Input } from './input.ts';

export function readTags(input: Input): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  for (const tag of list(input, 'tags') ?? []) {
    const { key, value = '' } = (tag ?? {}) as { readonly key?: unknown; readonly value?: unknown };
    if (
      typeof key !== 'string' ||
      key === '' ||
      key.length > 128 ||
      typeof value !== 'string' ||
      value.length > 256
    )
      throw new Problem(
        'ValidationException',
        'A tag has a key of 1 to 128 characters and a value of at most 256',
      );
    tags[key] = value;
  }
  return tags;
}
