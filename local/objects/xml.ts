const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** What may stand in a document: text, elements by their names, several of one name as a list. */
export type Content = string | number | boolean | { readonly [name: string]: Content | readonly Content[] };

const element = (name: string, content: Content): string => `<${name}>${inner(content)}</${name}>`;

const inner = (content: Content): string =>
  typeof content === 'object'
    ? Object.entries(content)
        .flatMap(([name, one]) =>
          (Array.isArray(one) ? one : [one]).map((each: Content) => element(name, each)),
        )
        .join('')
    : String(content).replaceAll(/[<>&"]/g, (character) => entities[character] ?? '');

export const xml = (root: string, content: Content): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, content)}`;
