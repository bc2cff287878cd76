import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.resetModules();
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The log as it is loaded by a process with this environment. */
const at = async (level: string) => {
  vi.stubEnv('LOG_LEVEL', level);
  return (await import('../../../functions/platform/log.ts')).log;
};

it('is one JSON object a line: a level, a code, and ids', async () => {
  (await at('info')).info('order.accepted', { orderId: 'or_1' });
  expect(lines).toEqual(['{"level":"info","code":"order.accepted","orderId":"or_1"}\n']);
});

it.each([
  ['info', ['a.told', 'a.odd', 'a.failed']],
  ['warn', ['a.odd', 'a.failed']],
  ['error', ['a.failed']],
  ['silent', []],
])('at %s leaves out what is below it', async (level, codes) => {
  const log = await at(level);
  log.info('a.told');
  log.warn('a.odd');
  log.error('a.failed', {});
  expect(lines.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(codes);
});

it('tells an error by its name, and where it was thrown', async () => {
  (await at('warn')).error('http.failed', { requestId: 'r' }, new TypeError('x is not a function'));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    code: 'http.failed',
    requestId: 'r',
    error: 'TypeError',
    stack: expect.stringContaining('log.test.ts') as string,
  });
});
