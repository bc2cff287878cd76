import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LineProblem } from '../../../functions/products/benefits/enterprises/line-problem.ts';
import { parseRecord } from '../../../functions/products/benefits/enterprises/ndjson.ts';
import { workOrderStatuses } from '../../../functions/services/orders/kinds/work-order.ts';

/** Not the changelog: it names routes that are gone. */
const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'client/README.md', ...globSync('docs/**/*.md')];
const text = (file: string) => readFileSync(file, 'utf8');

/** A route with its parameters, and the ids that stand for one (`ji_…`, `machine:name`), without their names. */
const unnamed = (path: string) =>
  path
    .replace('/webhook-endpoints/main', '/webhook-endpoints/{}')
    .replace(/\/(?:\w+_…|[\w-]+:.+)$/, '/{}')
    .replaceAll(/\{[^}]*\}/g, '{}');
const { paths } = JSON.parse(text('functions/entrypoints/openapi/openapi.json')) as {
  paths: Readonly<Record<string, object>>;
};
const described = new Set(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${unnamed(path)}`),
  ),
);

describe('every page', () => {
  it.each(pages)('%s names only routes that there are', (file) => {
    const named = [...text(file).matchAll(/\b(GET|POST|PUT|PATCH) (\/v1\/[\w/{}.:…-]*)/g)].map(
      ([, method = '', path = '']) => `${method} ${unnamed(path.replace(/[.:]$/, ''))}`,
    );
    expect(named.filter((route) => !described.has(route))).toEqual([]);
  });
});

describe('docs/guides/import.md', () => {
  const page = text('docs/guides/import.md');
  const lines = (/<<'END'\n([\s\S]*?)\nEND/.exec(page)?.[1] ?? '').split('\n');

  it('has two lines that are records, and one that is none', () => {
    expect(lines.map((line, index) => parseRecord(line, index + 1).ok)).toEqual([true, true, false]);
  });

  it.each(LineProblem.shape.reason.options)('says what %s means', (reason) => {
    expect(page).toContain(`\`${reason}\``);
  });
});

describe('docs/guides/utility.md', () => {
  it.each(workOrderStatuses.filter((status) => status !== 'pending'))('says when an order is %s', (status) => {
    expect(text('docs/guides/utility.md')).toContain(`${status}\``);
  });
});
