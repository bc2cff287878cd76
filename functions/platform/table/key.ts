/** What a key is made of: each part may hold anything. */
export type KeyParts = string | number | readonly (string | number)[];

const escaped = (part: string | number): string => String(part).replaceAll('%', '%25').replaceAll('#', '%23');

/**
 * A key of the table: its parts joined by `#`, each escaped, so that no two lists of parts make the same key.
 * An empty last part makes a prefix: `keyOf('EVENT', '')` is `EVENT#`.
 */
export const keyOf = (...parts: readonly (string | number)[]): string => parts.map(escaped).join('#');

/** The parts that a key was made of. */
export const partsOf = (key: string): string[] =>
  key.split('#').map((part) => part.replaceAll('%23', '#').replaceAll('%25', '%'));
