import { basename } from 'node:path';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

/** A name as GitHub makes it of a heading: the links of the guides are written for both. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The address of the page that shows a file of the guides; none for what lies elsewhere in the repository. */
const addressOf = (href: string): string | undefined => {
  const [file = '', anchor] = href.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (file === '') return hash;
  if (/^https?:/.test(href)) return href;
  if (file.startsWith('..')) return undefined;
  if (file === 'README.md') return `/guides${hash}`;
  return `/guides/${basename(file, '.md')}${hash}`;
};

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }: Tokens.Heading): string {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }: Tokens.Link): string {
      const text = this.parser.parseInline(tokens);
      const address = addressOf(href);
      return address === undefined ? text : `<a href="${escaped(address)}">${text}</a>`;
    },
    // Wide ones are scrolled, and by keyboard too.
    code({ text }: Tokens.Code): string {
      return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
    },
  },
});

const pageOf = (id: string, text: string): { readonly title: string; readonly html: string } => {
  if (!id.endsWith('.md'))
    return { title: basename(id), html: marked.parser([{ type: 'code', raw: text, text }]) };
  const title = /^# (.*)$/m.exec(text)?.[1] ?? basename(id, '.md');
  return { title, html: marked.parse(text, { async: false }) };
};

/** Files of docs/guides/ as modules of the page: Markdown becomes HTML when the console is built, and no later. */
export const guides = (): Plugin => ({
  name: 'guides',
  enforce: 'pre',
  transform: {
    filter: { id: /docs\/guides\/.*\.(md|py)$/ },
    handler: (text, id) => ({
      code: `export default ${JSON.stringify(pageOf(id, text))};`,
      moduleType: 'js',
      map: null,
    }),
  },
});
