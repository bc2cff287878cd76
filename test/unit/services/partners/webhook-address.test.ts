import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../../functions/platform/http/http-function.ts';
import { setEndpoint } from '../../../../functions/products/benefits/enterprises/commands/set-endpoint.ts';
import { change } from '../../../../functions/services/partners/commands/change.ts';
import { register } from '../../../../functions/services/partners/commands/register.ts';
import { usccOf } from '../../../system/harness/city.ts';

/** Whatever is written or read fails the test: a URL is refused before anything else is done. */
const untouched = <T extends object>(): T =>
  new Proxy({} as T, {
    get: (_, name) => () => {
      throw new Error(`${String(name)} was called`);
    },
  });

const on = {
  table: untouched(),
  clock: untouched(),
  partners: untouched(),
  secrets: untouched(),
  endpoints: untouched(),
  records: untouched(),
  reach: { loopback: false },
};
const named = (bound: unknown) => bound as (on: unknown) => Endpoint;

const rows = [
  ['a partner is registered', named(register), '/webhookUrl', (url: string) => ({ webhookUrl: url })],
  ['a partner is changed', named(change), '/webhookUrl', (url: string) => ({ webhookUrl: url })],
  ['an enterprise names its own', named(setEndpoint), '/url', (url: string) => ({ url })],
] as const;

describe.each(rows)('in production, where %s', (_, command, pointer, bodyOf) => {
  it.each([
    'https://user:pw@169.254.169.254/',
    'http://water.example.com/',
    'https://2852039166/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
  ])('%s is refused with its field, and nothing is written', async (url) => {
    const call = {
      params: { id: 'pt_1' },
      body: bodyOf(url),
      caller: { role: 'enterprise', uscc: usccOf(1) },
    };
    const reply = await command(on).run(call as never);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid', errors: [{ pointer }] } });
  });
});
