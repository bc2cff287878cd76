import type { ApiCall } from '../client.ts';
import { succeeded } from '../client.ts';

interface Rules {
  readonly window: { readonly open: boolean };
  readonly document: { readonly settings: readonly { readonly id: string; readonly value?: number }[] };
}

/** Metres, for a look only: the rules that it is published with say that they are samples. */
const sampleDistance = 100;

/**
 * Opens the Li River window with the shipped samples, as an operator does with the real rules and areas: whatever the law
 * sets and nobody here has seen is filled in, and what is published says that it is no department's.
 */
export const seedRiver = async (operator: ApiCall): Promise<void> => {
  const { window, document } = succeeded<Rules>(await operator('GET', '/v1/river-approvals/rules'));
  if (window.open) return;
  const settings = document.settings.map((setting) => ({ value: sampleDistance, ...setting }));
  const published = await operator(
    'POST',
    '/v1/river-approvals/rules',
    { ...document, settings },
    { 'idempotency-key': crypto.randomUUID() },
  );
  // A data directory of before may lack a department that the rules ask.
  if (published.status !== 201) {
    console.warn(`The Li River window stays closed: ${JSON.stringify(published.body)}`);
    return;
  }
  const { version: _, ...areas } = succeeded<{ version: number }>(
    await operator('GET', '/v1/river-approvals/areas'),
  );
  succeeded(await operator('PUT', '/v1/river-approvals/areas', areas));
};
