import { pathToFileURL } from 'node:url';
import type * as z from 'zod';
import { taskPlaceholder } from '../../lib/constructs/placeholders.ts';
import { entryOf, taskDomains } from '../../lib/functions.ts';

/** What the functions of tasks find in their environment; nothing is called there. */
const environment = {
  AWS_REGION: 'cn-north-1',
  TABLE_NAME: 'table',
  RECORDS_TABLE_NAME: 'records',
  SECRETS_TABLE_NAME: 'secrets',
  PERSON_KEYS_TABLE_NAME: 'person-keys',
  ERASURES_TABLE_NAME: 'erasures',
  BUDGETS_TABLE_NAME: 'budgets',
  FILES_BUCKET: 'files',
  ARCHIVES_BUCKET: 'archives',
  IMPORTS_BUCKET: 'imports',
  S3_DOMAIN: 's3.cn-north-1.amazonaws.com.cn',
  STATE_MACHINES: 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:Liban-',
  ALLOW_LOOPBACK_WEBHOOKS: 'no',
};

type Inputs = ReadonlyMap<string, z.ZodType>;

interface TaskModule {
  readonly handler: { readonly tasks: Readonly<Record<string, { readonly input: z.ZodType }>> };
}

/** What every task of today takes, by its function as definitions call it and its name: `OrdersTasks await`. */
export const todaysTasks = async (): Promise<Inputs> => {
  for (const [name, value] of Object.entries(environment)) process.env[name] ??= value;
  const inputs = new Map<string, z.ZodType>();
  for (const domain of taskDomains) {
    const { handler } = (await import(pathToFileURL(entryOf(domain, 'tasks')).href)) as TaskModule;
    for (const [name, { input }] of Object.entries(handler.tasks))
      inputs.set(`${taskPlaceholder(domain)} ${name}`, input);
  }
  return inputs;
};
