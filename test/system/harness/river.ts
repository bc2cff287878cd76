import { ok, type Call } from './client.ts';

interface Rules {
  readonly settings: readonly { readonly id: string; readonly value?: number }[];
}

/** The rules in force, as an operator would publish them next. */
export const rulesOf = async (call: Call): Promise<Rules & Readonly<Record<string, unknown>>> =>
  ok<{ document: Rules & Record<string, unknown> }>(await call('GET', '/v1/river-approvals/rules')).document;

let key = 0;
export const publishRules = (operator: Call, body: object) =>
  operator('POST', '/v1/river-approvals/rules', {
    body,
    headers: { 'idempotency-key': `river-rules-${(key += 1)}` },
  });

/** What an operator does before the window opens: the numbers that are not shipped, and the areas. */
export const openRiver = async (operator: Call): Promise<void> => {
  const rules = await rulesOf(operator);
  const settings = rules.settings.map((setting) => ({ ...setting, value: 100 }));
  ok(await publishRules(operator, { ...rules, settings }));
  const { version: _, ...areas } = ok<{ version: number }>(
    await operator('GET', '/v1/river-approvals/areas'),
  );
  ok(await operator('PUT', '/v1/river-approvals/areas', { body: areas }));
};
