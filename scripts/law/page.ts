import type { Article } from './regulation.ts';
import type { Row } from './row.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (paths: readonly string[]): string =>
  paths.map((path) => `[\`${path}\`](../${path})`).join('<br>');

const cells = (row: Row | undefined): readonly string[] => {
  if (row === undefined) return ['**no row**', '', '', ''];
  if (row.is === 'planned') return [`Planned. ${row.what}`, '', '', ''];
  if (row.is === 'not-software') return [`Not software. ${row.because}`, '', '', ''];
  return [
    row.rule,
    code(row.code),
    row.tests.map(([file, title]) => `[${cell(title)}](../${file})`).join('<br>'),
    row.seen.map((route) => `\`${route}\``).join('<br>'),
  ];
};

const table = (first: string, rows: readonly (readonly [string, Row | undefined])[]): string =>
  [
    `| ${first} | what the platform does | code | tests | seen |`,
    '|---|---|---|---|---|',
    ...rows.map(([name, row]) => `| ${[cell(name), ...cells(row)].join(' | ')} |`),
  ].join('\n');

/** docs/law.md: each sentence of the regulation and each registered provision of other laws, and what became of it. */
export const lawPage = (
  articles: readonly Article[],
  rows: Readonly<Record<string, Row>>,
  others: readonly {
    readonly title: string;
    readonly rows: readonly (readonly [string, Row | undefined])[];
  }[],
): string =>
  [
    '# The law, sentence by sentence',
    '',
    '<!-- Made by `npm run law` from scripts/law: change it there. A test holds it fresh. -->',
    '',
    'Every sentence of the draft regulation, and every provision of another law that the platform cites: what it does about it, where, which test keeps it, and where somebody sees it. How dates are reckoned is recorded in [test/law](../test/law/README.md).',
    '',
    ...articles.flatMap(({ heading, sentences }) => [
      `## ${heading}`,
      '',
      table(
        'sentence',
        sentences.map(({ id, text }) => [text, rows[id]]),
      ),
      '',
    ]),
    '# Other laws',
    '',
    ...others.flatMap(({ title, rows: of }) => [`## ${title}`, '', table('provision', of), '']),
  ].join('\n');
