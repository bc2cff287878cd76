import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { webhookEvents } from '../../../functions/services/webhooks/events.ts';
import { examples, file, page } from '../../../scripts/events/page.ts';

it('docs/events has an example of every type, as its schema is: `npm run events` makes them anew', async () => {
  expect(readFileSync(file, 'utf8')).toBe(await page());
});

it.each(Object.entries(webhookEvents))('the example of %s is one', (type, { schema }) => {
  expect(schema.parse(examples[type])).toEqual(examples[type]);
});
