import { PROBLEMS } from '../platform/problem-kinds.ts';
import { advice } from './problem-advice.ts';

/** What a kind of problem means and what to do about it, in both languages. */
export const explained = (slug: keyof typeof PROBLEMS) => ({
  type: `/problems/${slug}`,
  ...PROBLEMS[slug],
  advice: advice[slug],
});

/** A browser names HTML first; a program asks for JSON, or for anything (RFC 9110, 12.5.1). */
export const wantsHtml = (accept: string): boolean =>
  /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(accept);

/** Names of members are marked by backticks in our words, and as code on the page. */
const marked = (words: string): string => words.replaceAll(/`([^`]+)`/g, '<code>$1</code>');

const section = ({ type, status, title, advice }: ReturnType<typeof explained>): string => `
<section id="${type.slice('/problems/'.length)}">
<h2><a href="${type}">${status} ${type}</a></h2>
<h3 lang="zh">${title.zh}</h3><p lang="zh">${marked(advice.zh)}</p>
<h3 lang="en">${title.en}</h3><p lang="en">${marked(advice.en)}</p>
</section>`;

/** One page for one kind or for all of them: our own words only, so that nothing needs escaping. */
export const problemPage = (kinds: readonly ReturnType<typeof explained>[]): string => `<!doctype html>
<html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${kinds.length === 1 ? kinds.map(({ title }) => `${title.zh} · ${title.en}`).join('') : '错误类型 · Problems'} · 漓办 Liban</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}h2{font-size:1rem}h3{margin-bottom:0}</style>
${kinds.map(section).join('\n')}
<p><a href="/problems">错误类型 · All problems</a></p>
</html>
`;

/** Of a route table the methods that a path has; `{…}` in a row stands for one part. */
export const methodsAt = (
  rows: Iterable<{ readonly method: string; readonly path: string }>,
  path: string,
): readonly string[] => {
  const parts = path.split('/');
  const fits = (row: string) => {
    const wanted = row.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => (part.startsWith('{') ? parts[index] !== '' : part === parts[index]))
    );
  };
  return [...new Set([...rows].filter((row) => fits(row.path)).map(({ method }) => method))].toSorted();
};
