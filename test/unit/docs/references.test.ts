import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files of ours that people read or that speak in comments; recorded histories and locks speak of nothing. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(file) && /\.(ts|js|mjs|json|md|yml)$/.test(file))
  .filter((file) => !/^(package-lock\.json|cdk\.json|CHANGELOG\.md)$|golden\//.test(file))
  // Of what is only made up for a test, nothing need be there.
  .filter((file) => file !== 'test/infra/work.test.ts')
  // The engine's package speaks of its own folder, and its support table quotes what users wrote.
  .filter((file) => !file.startsWith('local/stepfunctions/') && file !== 'docs/engine-support.md');

const text = (file: string): string => readFileSync(file, 'utf8');

/** A path from the root as comments and pages name them: `functions/law/clock.ts`, `docs/adr/0004`. */
const path =
  /(?<![\w./@-])((?:functions|lib|local|test|scripts|statemachines|docs|client|console)\/[\w./-]*\w)/g;

const exists = (named: string): boolean =>
  existsSync(named) ||
  // A decision is cited by its number, a file sometimes without its ending.
  (/^docs\/adr\/\d{4}$/.test(named) &&
    files.some((file) => file.startsWith(`${named}-`))) ||
  ['.ts', '.md', '.asl.json'].some((ending) => existsSync(`${named}${ending}`));

const commentsOf = (file: string): string =>
  /\.(ts|js|mjs)$/.test(file)
    ? [...text(file).matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm)].map(([comment]) => comment).join('\n')
    : text(file);

describe('what comments and pages refer to', () => {
  it('names files and folders that are there', () => {
    const dead = files.flatMap((file) =>
      [...commentsOf(file).matchAll(path)]
        .map(([, named = '']) => named)
        .filter((named) => !/[<*{]/.test(named) && !exists(named))
        .map((named) => `${file}: ${named}`),
    );
    expect(dead).toEqual([]);
  });

  it('links to pages that are there', () => {
    const dead = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...text(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
          .map(([, link = '']) => link)
          .filter((link) => !existsSync(normalize(join(dirname(file), link))))
          .map((link) => `${file}: ${link}`),
      );
    expect(dead).toEqual([]);
  });

  it('cites decisions by their record, since the numbers of plans are on no page here', () => {
    const cited = files.filter((file) => /\bdecisions? \d+\b/i.test(text(file)));
    // A route that ends in `decision`, and its status, are no such number.
    expect(cited.filter((file) => !['docs/api/CHANGELOG.md', 'test/unit/docs/references.test.ts'].includes(file))).toEqual([]);
  });

  it('lists every decision, and no other', () => {
    const listed = [...text('docs/adr/README.md').matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map(([, name]) => name);
    const records = files
      .filter((file) => /^docs\/adr\/\d{4}-/.test(file))
      .map((file) => file.slice('docs/adr/'.length));
    expect(listed).toEqual(records.toSorted());
  });
});
