import { readFileSync } from 'node:fs';
import { ok, type Schema } from '@liban/client';
import { libanOf, type Who } from './client.ts';
import type { RunningInstance } from './instance.ts';

export type Mail = Schema<'Message'>;

/** Somebody at work: the typed client, and the guide from which it is known how to go about it. */
export interface Role {
  readonly liban: ReturnType<typeof libanOf>;
  readonly guide: string;
  /** Every call that was made: `POST /v1/orders/{id}/events`. */
  readonly called: ReadonlySet<string>;
  /** Its mailbox, oldest first; of one moment by title, since nothing says which came first. */
  mails(): Promise<readonly Mail[]>;
  /** The same as it is read: title and words. */
  reads(): Promise<readonly string[]>;
}

const inOrder = (a: Mail, b: Mail): number =>
  a.at === b.at ? (a.title < b.title ? -1 : 1) : a.at < b.at ? -1 : 1;

export const startRole = (instance: RunningInstance, who: Who, guide: string): Role => {
  const liban = libanOf(instance, who);
  const called = new Set<string>();
  liban.use({
    onRequest: ({ request: { method }, schemaPath }) => void called.add(`${method} ${schemaPath}`),
  });
  const mails = async () => {
    const { items } = await ok(liban.GET('/v1/messages', { params: { query: { limit: 100 } } }));
    return items.toSorted(inOrder);
  };
  return {
    ...{ liban, guide, called, mails },
    reads: async () => (await mails()).map(({ title, body }) => `${title}：${body}`),
  };
};

interface Named {
  readonly method: string;
  readonly path: string;
}

/** The calls that a guide names: in a sentence by method and path, or as a line of its examples. */
const namedIn = (page: string): Named[] => {
  const said = page.matchAll(/\b(GET|POST|PUT|PATCH|DELETE) ((?:\/v1|…)[\w/{}$.…-]*)/g);
  const shown = page.matchAll(/\bcall \$\S+ "?(\/v1[\w/{}$.-]*)([^|\n]*)/g);
  return [
    ...[...said].map(([, method = '', path = '']) => ({ method, path: path.replace(/\.$/, '') })),
    ...[...shown].map(([, path = '', rest = '']) => {
      const [, method = / -d /.test(rest) ? 'POST' : 'GET'] = / -X (\w+)/.exec(rest) ?? [];
      return { method, path };
    }),
  ];
};

const isParameter = (segment: string): boolean => /[{$]/.test(segment);

/** `…/corrections` is whatever ends so; `{id}` and `$CASE` are whatever stands there. */
const names = (named: Named, call: string): boolean => {
  const [method = '', path = ''] = call.split(' ');
  if (named.method !== method) return false;
  const [wanted, said] = [path.split('/').slice(1), named.path.split('/').filter((part) => part !== '')];
  const short = said[0] === '…';
  const tail = short ? said.slice(1) : said;
  const rest = short ? wanted.slice(-tail.length) : wanted;
  return (
    tail.length === rest.length &&
    tail.every((part, index) => part === rest[index] || (isParameter(part) && isParameter(rest[index] ?? '')))
  );
};

/** What a role did that its guide says nothing of. */
export const unnamedIn = ({ guide, called }: Pick<Role, 'guide' | 'called'>): string[] => {
  const named = namedIn(readFileSync(`docs/guides/${guide}.md`, 'utf8'));
  return [...called].filter((call) => !named.some((one) => names(one, call)));
};

const day = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Mails as somebody opens them, in both languages. */
export const asPage = (name: string, mails: readonly Mail[]): string =>
  [
    `## ${name}`,
    ...mails.flatMap(({ at, title, body, en, lastDay }) => [
      `### ${day(at)} ${title}`,
      body,
      ...(lastDay === undefined ? [] : [`_期限 until ${lastDay}_`]),
      `> **${en?.title ?? ''}**\n>\n> ${en?.body ?? ''}`,
    ]),
  ].join('\n\n');
