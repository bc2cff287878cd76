import { describe, expect, it } from 'vitest';
import {
  explained,
  methodsAt,
  problemPage,
  wantsHtml,
} from '../../../functions/entrypoints/problem-pages.ts';

describe('the methods of a path', () => {
  const rows = [
    { method: 'GET', path: '/v1/orders/{id}' },
    { method: 'POST', path: '/v1/orders/{id}/events' },
    { method: 'GET', path: '/v1/orders' },
    { method: 'PATCH', path: '/v1/orders/{id}' },
  ];

  it.each([
    ['/v1/orders/or_1', ['GET', 'PATCH']],
    ['/v1/orders/or_1/events', ['POST']],
    ['/v1/orders', ['GET']],
    ['/v1/orders/', []],
    ['/v1', []],
    ['/v1/orders/a/b/c', []],
  ])('%s', (path, methods) => expect(methodsAt(rows, path)).toEqual(methods));
});

describe('the page of a problem', () => {
  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['application/json', false],
    ['*/*', false],
    ['', false],
  ])('for %j', (accept, html) => expect(wantsHtml(accept)).toBe(html));

  it('says in both languages what it is and what to do', () => {
    const page = problemPage([explained('unavailable')]);
    expect(page).toContain('<h3 lang="zh">服务暂不可用</h3>');
    expect(page).toContain('<h3 lang="en">Not available at the moment</h3>');
    expect(page).toContain('Retry-After');
  });

  it('shows the names of members as code, in no kind by a backtick', () => {
    const page = problemPage([explained('move-not-allowed'), explained('invalid')]);
    expect(page).toContain('<code>allowed</code>');
    expect(page).not.toContain('`');
  });
});
