/** A guide, rendered when the console was built (console/guides.ts). */
export interface Guide {
  readonly title: string;
  readonly html: string;
}

const found = import.meta.glob<Guide>(
  ['../../../../../docs/guides/*.md', '../../../../../docs/guides/examples/*.py'],
  { import: 'default' },
);

/** By the last part of its address; the first page is that of the folder. */
const loaders = new Map(
  Object.entries(found).map(([path, load]) => [
    (path.split('/').at(-1) ?? '').replace(/\.md$/, '').replace('README', ''),
    load,
  ]),
);

export const guideAt = async (id: string): Promise<Guide | null> => (await loaders.get(id)?.()) ?? null;
