import { existsSync, readdirSync } from 'node:fs';
import modules from 'node:module';
import { join } from 'node:path';

/** A client of AWS's SDK as its module exports it. */
export type SdkModule = Readonly<Record<string, unknown>>;

/** Services whose client has another name than they have in a resource. */
const CLIENTS: Readonly<Record<string, string>> = {
  states: 'sfn',
  events: 'eventbridge',
  logs: 'cloudwatchlogs',
  bedrock: 'bedrockruntime',
  elasticmapreduce: 'emr',
};

export interface Installed {
  readonly module: SdkModule;
  /** `SecretsManager`, of `@aws-sdk/client-secrets-manager`. */
  readonly name: string;
}

const loaded = new Map<string, Installed | undefined>();

/**
 * The client of a service (`secretsmanager`) that the project the engine runs in has installed, if it has one. The
 * packages' names have hyphens that resources have not.
 */
export function installedClient(service: string): Installed | undefined {
  const wanted = CLIENTS[service] ?? service;
  if (!loaded.has(wanted)) loaded.set(wanted, load(wanted));
  return loaded.get(wanted);
}

function load(wanted: string): Installed | undefined {
  const require = modules.createRequire(join(process.cwd(), 'package.json'));
  for (const folder of require.resolve.paths('@aws-sdk/client') ?? []) {
    const scope = join(folder, '@aws-sdk');
    if (!existsSync(scope)) continue;
    const found = readdirSync(scope).find(
      (name) => name.startsWith('client-') && name.slice('client-'.length).replaceAll('-', '') === wanted,
    );
    if (found === undefined) continue;
    const words = found.slice('client-'.length).split('-');
    return {
      module: require(`@aws-sdk/${found}`) as SdkModule,
      name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    };
  }
  return undefined;
}
