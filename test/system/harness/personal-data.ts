import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from './client.ts';

/**
 * The persons, telephones and accounts of all system tests. Wherever a journey goes, and however it fails, none of
 * them may turn up in a log, in what an execution keeps, in a webhook, a list or a problem.
 */
const personal = /李四|张三|欧阳秘密|(?<!\d)(?:13812345678|13912345678|1387\d{7}|62220000\d{8})(?!\d)/;

/** @throws Error with the words around what was found */
export const expectNothingPersonal = (where: string, text: string): void => {
  const found = personal.exec(text);
  if (found)
    throw new Error(
      `Personal data in ${where}: … ${text.slice(Math.max(0, found.index - 200), found.index + 100)} …`,
    );
};

/** What executions, queues and clocks keep on disk. The tables are not among it: there personal data has its place. */
export const expectNothingPersonalIn = (directory: string): void => {
  const kept = readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true });
  for (const file of kept)
    if (file.isFile() && !file.name.startsWith('dynamodb.sqlite')) {
      const path = join(file.parentPath, file.name);
      expectNothingPersonal(path, readFileSync(path, 'utf8'));
    }
};

/** A problem repeats nobody's data, and a list shows nobody's. */
export const expectNothingPersonalSaid = (request: string, { status, body }: Reply): void => {
  const list = (body as { items?: unknown } | null)?.items !== undefined;
  if (status >= 400 || list) expectNothingPersonal(`the answer of ${request}`, JSON.stringify(body));
};
