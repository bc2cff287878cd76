/** What a thing is found by and what never changes of it: kept in the indexes by time left, so small. */
export interface Facts {
  /** When it was received, in UTC. */
  readonly received: string;
  readonly kind?: string;
  /** Who works at it, where they are several; of a letter, who asks. */
  readonly partners?: readonly string[];
  readonly region?: string;
  readonly service?: string;
  /** Names, addresses and codes as they are compared: see `comparable`. */
  readonly text?: string;
}

/** With its keys an entry stays under 1 KB, which is one write unit. */
export const textBytes = 450;

/** As texts are compared: one width, one case, one space (Unicode, UAX 15: NFKC). */
export const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** The characters of a text that fit in so many bytes. */
const within = (text: string, bytes: number): string => {
  if (Buffer.byteLength(text) <= bytes) return text;
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
};

interface Named {
  readonly received: string;
  readonly kind?: string | undefined;
  readonly partners?: readonly string[] | undefined;
  readonly region?: string | undefined;
  readonly service?: string | undefined;
}

/**
 * The facts of a thing, those that there are. Of what is searched the codes come first: what is past `textBytes` is not
 * found by its end.
 */
export const factsOf = (
  { received, kind, partners, region, service }: Named,
  searched: readonly (string | undefined)[],
): Facts => {
  const text = within(comparable(searched.filter((one) => one !== undefined).join(' ')), textBytes);
  return {
    received,
    ...(kind !== undefined && { kind }),
    ...(partners && partners.length > 0 && { partners }),
    ...(region !== undefined && { region }),
    ...(service !== undefined && { service }),
    ...(text !== '' && { text }),
  };
};
