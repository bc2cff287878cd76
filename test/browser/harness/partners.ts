import { ok, type Call } from '../../system/harness/client.ts';
import type { Stage } from './stage.ts';

/** A sample partner by a part of its name, as the API knows it. */
export const partnerCalled = async ({ as }: Stage, part: string): Promise<Call> => {
  const { items } = ok<{ items: readonly { id: string; name: string }[] }>(
    await as({ role: 'operator' })('GET', '/v1/partners'),
  );
  const found = items.find(({ name }) => name.includes(part));
  if (found === undefined) throw new Error(`Nobody is called ${part}`);
  return as({ role: 'partner', partner: found.id });
};
