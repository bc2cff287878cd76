/**
 * What a table says of a word that somebody sent or that was stored; undefined for what every object inherits
 * (`constructor`, `__proto__`, `toString`). The linter refuses any other lookup by a word that is not the code's own.
 */
export const own = <T>(table: Readonly<Record<string, T>> | undefined, word: string): T | undefined =>
  // eslint-disable-next-line liban/own-lookups -- here it is asked first
  table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
