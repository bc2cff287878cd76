import { expect, test } from 'vitest';
import { isForeign } from '../src/protocol/foreign.ts';

test.each([
  ['a program of this machine', { host: '127.0.0.1:8083' }, false],
  ['by another of its names', { host: 'localhost:8083' }, false],
  ['by its name in IPv6', { host: '[::1]:8083' }, false],
  ['a page that the port served itself', { host: 'localhost:8083', origin: 'http://localhost:8083' }, false],
  ['a link that somebody typed', { host: 'localhost:8083', 'sec-fetch-site': 'none' }, false],
  ['a page of another origin', { host: 'localhost:8083', origin: 'https://evil.example' }, true],
  ['a page of no origin', { host: 'localhost:8083', origin: 'null' }, true],
  ['a page of another port', { host: 'localhost:8083', origin: 'http://localhost:3000' }, true],
  ['an image of another page', { host: 'localhost:8083', 'sec-fetch-site': 'cross-site' }, true],
  ['a name made to lead here', { host: 'evil.example:8083', origin: 'http://evil.example:8083' }, true],
  ['a name that begins like this machine', { host: '127.0.0.1.evil.example' }, true],
  ['no name at all', {}, true],
])('%s', (_, headers, foreign) => {
  expect(isForeign(headers)).toBe(foreign);
});

test('a server that listens to other machines takes the names they call it by, and still no page', () => {
  expect(isForeign({ host: 'stepfunctions:8083' }, true)).toBe(false);
  expect(isForeign({ host: 'stepfunctions:8083', origin: 'https://evil.example' }, true)).toBe(true);
});
