import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { instrumentOf } from '../../../functions/law/legal-data/provision.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';
import { api } from '../../../functions/entrypoints/routes.ts';
import { lawOfThisCity, regulationId } from '../../../scripts/law/of-this-city.ts';
import { otherLaws } from '../../../scripts/law/other-laws.ts';
import { regulation } from '../../../scripts/law/regulation.ts';
import { rows } from '../../../scripts/law/rows.ts';

const sentences = regulation().flatMap((article) => article.sentences);
const keptRows = Object.entries({ ...rows, ...otherLaws }).flatMap(([id, row]) =>
  row.is === 'kept' ? [{ id, ...row }] : [],
);
const text = (file: string): string => readFileSync(file, 'utf8');
const quoted = (title: string) => [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``];

describe('the law, sentence by sentence', () => {
  it('has one row for each sentence of all 22 articles, and none besides', () => {
    expect(regulation()).toHaveLength(22);
    expect(Object.keys(rows)).toEqual(sentences.map(({ id }) => id));
  });

  it('has one row for each provision that is registered of other laws, and none besides', () => {
    const registered = Object.keys(sampleLaw().document.provisions).filter(
      (id) => instrumentOf(id) !== regulationId,
    );
    expect(Object.keys(otherLaws).toSorted()).toEqual(registered.toSorted());
  });

  it('names code that is there', () => {
    const dead = keptRows.flatMap(({ id, code }) =>
      code.filter((path) => !existsSync(path)).map((path) => `${id}: ${path}`),
    );
    expect(dead).toEqual([]);
    expect(keptRows.filter(({ code }) => code.length === 0)).toEqual([]);
  });

  it('names tests that are there, by their titles', () => {
    const dead = keptRows.flatMap(({ id, tests }) =>
      tests
        .filter(([file, title]) => !existsSync(file) || !quoted(title).some((one) => text(file).includes(one)))
        .map(([file, title]) => `${id}: ${file}: ${title}`),
    );
    expect(dead).toEqual([]);
  });

  it('names routes that are published', () => {
    const published = new Set(Object.values(api).flatMap((of) => Object.values(of).map(({ method, path }) => `${method} ${path}`)));
    expect(keptRows.flatMap(({ seen }) => seen.filter((route) => !published.has(route)))).toEqual([]);
  });

  it('has a rule for every article that code cites', () => {
    const kept = new Set(keptRows.map(({ id }) => id.split('.')[0]));
    const files = execFileSync('git', ['ls-files', 'functions/**/*.ts'], { encoding: 'utf8' }).trim().split('\n');
    const homeless = files.flatMap((file) =>
      [...text(file).matchAll(/\bArts?\. (\d+(?:(?:, | and )\d+)*)/g)]
        .flatMap(([, articles = '']) => articles.split(/, | and /))
        .filter((article) => !kept.has(article))
        .map((article) => `${file}: Art. ${article}`),
    );
    expect(homeless).toEqual([]);
  });

  it('is the page that people read', () => expect(text('docs/law.md')).toBe(lawOfThisCity()));
});
