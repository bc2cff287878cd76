import { format } from 'prettier';
import { webhookEvents } from '../../functions/services/webhooks/events.ts';
import { example } from './example.ts';

export const file = 'docs/events/README.md';

const test = { type: 'test', timestamp: '2026-03-02T01:00:00.000Z', test: true, data: {} };

const section = (type: string, description: string, body: unknown): string =>
  `## \`${type}\`\n\n${description}.\n\n\`\`\`json\n${JSON.stringify(body, undefined, 2)}\n\`\`\`\n`;

/** One example of every type of event, made from the schema that the platform's own bodies are described by. */
export const page = (): Promise<string> =>
  format(
    [
      '<!-- Made by `npm run events` from functions/services/webhooks/events. -->\n',
      '# Events\n',
      'One example body of each type. Bodies are open: bear members that are new. How they are sent, signed and tried again: [the guide](../guides/webhooks.md).\n',
      section(
        'test',
        'What you asked for to try your endpoint; it stands in no feed and has no number',
        test,
      ),
      ...Object.entries(webhookEvents).map(([type, { description, schema }]) =>
        section(type, description, example(schema)),
      ),
    ].join('\n'),
    { parser: 'markdown', printWidth: 110 },
  );
