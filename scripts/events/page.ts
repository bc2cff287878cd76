import { format } from 'prettier';
import { openApi } from '../../functions/entrypoints/openapi/document.ts';
import { webhookEvents } from '../../functions/services/webhooks/events.ts';

export const file = 'docs/events/README.md';

interface Alternative {
  readonly properties: { readonly type: { readonly const?: string; readonly enum?: readonly string[] } };
}
interface Content {
  /** The envelope, and what the types say: each by itself where there are several. */
  readonly schema: {
    readonly allOf: readonly [unknown, Alternative | { readonly oneOf: readonly Alternative[] }];
  };
  readonly example?: object;
  readonly examples?: Readonly<Record<string, { readonly value: object }>>;
}
interface Webhook {
  readonly post: {
    readonly requestBody: { readonly content: Readonly<Record<'application/json', Content>> };
  };
}

const { webhooks } = openApi() as { webhooks: Readonly<Record<string, Webhook>> };

/** One body of each type, as the API's description shows it: of types that say the same there is one. */
export const examples: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.values(webhooks).flatMap(({ post }) => {
    const { schema, example, examples: several = {} } = post.requestBody.content['application/json'];
    const [, said] = schema.allOf;
    return ('oneOf' in said ? said.oneOf : [said]).flatMap(({ properties: { type } }) => {
      const types = type.enum ?? (type.const === undefined ? [] : [type.const]);
      const shown = example ?? several[types[0] ?? '']?.value;
      return types.map((one) => [one, { ...shown, type: one }]);
    });
  }),
);

const test = { type: 'test', timestamp: '2026-03-02T01:00:00.000Z', test: true, data: {} };

const section = (type: string, description: string, body: unknown): string =>
  `## \`${type}\`\n\n${description}.\n\n\`\`\`json\n${JSON.stringify(body, undefined, 2)}\n\`\`\`\n`;

/** The page of events, from the description of the API. */
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
      ...Object.entries(webhookEvents).map(([type, { description }]) =>
        section(type, description, examples[type]),
      ),
    ].join('\n'),
    { parser: 'markdown', printWidth: 110 },
  );
