import { isFields, type Fields } from '../../language/reader.ts';
import { failureOf, sdkNames, silence } from './failures.ts';
import { reasonOf } from './endpoints.ts';
import type { Installed } from './installed.ts';
import type { Told } from './json.ts';
import { asRequest, asResult, type RawSchema } from './shapes.ts';

/** What is used of a command of the SDK. */
interface Command {
  readonly schema?: readonly unknown[];
}
type CommandClass = new (input: object) => Command;
interface Client {
  send(command: Command): Promise<Fields>;
  destroy(): void;
}

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

const pascal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The class of an operation's command (`getSecretValue`), if the client has it. */
function commandOf({ module }: Installed, action: string): CommandClass | undefined {
  const found = module[`${pascal(action)}Command`];
  return typeof found === 'function' ? (found as CommandClass) : undefined;
}

/** Where, and as whom, a client calls. */
export interface Target {
  readonly endpoint: string;
  readonly region: string;
}

/** Calls an operation by the project's own SDK client, which knows the service's protocol, names and errors. */
export async function callClient(
  installed: Installed,
  { endpoint, region }: Target,
  action: string,
  parameters: Fields,
): Promise<Told> {
  const Command = commandOf(installed, action);
  const names = sdkNames(installed.name);
  const Client = clientClass(installed);
  if (!Command || !Client) return silence(names, `${installed.name} has no operation ${action}`);
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  const client = new Client({
    ...{ endpoint, region, maxAttempts: 1, disableHostPrefix: true, forcePathStyle: true },
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: AWS_SECRET_ACCESS_KEY ?? 'local',
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
    },
  });
  try {
    const [, , , , input, output] = new Command({}).schema ?? [];
    const answer = await client.send(new Command(asRequest(parameters, input as RawSchema) as object));
    const { $metadata: _, ...members } = answer;
    return { ok: true, output: (await asResult(members, output as RawSchema)) as Fields };
  } catch (error) {
    const { $metadata, name, message } = error as SdkError;
    const status = $metadata?.httpStatusCode;
    if (status === undefined) return silence(names, reasonOf(error));
    return failureOf(names, {
      code: codeOf(installed, name),
      message,
      status,
      requestId: $metadata?.requestId,
    });
  } finally {
    client.destroy();
  }
}

/** An error that the service's model does not have is its base exception. */
const codeOf = ({ module }: Installed, name: string): string =>
  typeof module[name] === 'function' || typeof module[`${name}Exception`] === 'function' ? name : '';

function clientClass({ module }: Installed): (new (options: object) => Client) | undefined {
  const name = Object.keys(module).find((key) => /^[A-Z].*Client$/.test(key) && key !== '__Client');
  const found = name === undefined ? undefined : module[name];
  return typeof found === 'function' ? (found as new (options: object) => Client) : undefined;
}

export const isCallable = (installed: Installed, action: string): boolean =>
  isFields(installed.module) && commandOf(installed, action) !== undefined;
