import { usccCheckCharacter } from '../functions/law/identifiers/uscc.ts';
import { outboxPath } from './capture/page.ts';
import type { TokenRequest } from './gateway/local/tokens.ts';
import type { Instance } from './instance.ts';

const enterprise = '91450300MA5KABCD1';

/** Registered partners whose tokens open an inbox; without samples there are none. */
export interface Welcomed {
  readonly utility?: string;
  readonly department?: string;
}

/** What somebody who starts the platform wants to know first: where it is, and a token for each that may call it. */
export const welcome = async (
  instance: Instance,
  { utility, department }: Welcomed = {},
): Promise<string> => {
  const { api, stepFunctions, dynamodb, s3 } = instance.endpoints;
  const callers: Readonly<Record<string, TokenRequest>> = {
    enterprise: { role: 'enterprise', uscc: `${enterprise}${usccCheckCharacter(enterprise) ?? ''}` },
    citizen: { role: 'citizen', citizen: 'sample-citizen' },
    ...(utility !== undefined && { utility: { role: 'partner', partner: utility } }),
    ...(department !== undefined && { department: { role: 'partner', partner: department } }),
    operator: { role: 'operator' },
  };
  const tokens = await Promise.all(
    Object.entries(callers).map(
      async ([who, request]) => `${who.padEnd(12)}${await instance.token(request)}`,
    ),
  );
  return [
    '',
    `API             ${api}`,
    `Step Functions  ${stepFunctions}`,
    `DynamoDB        ${dynamodb}`,
    `S3              ${s3}`,
    `Outbox          ${api}${outboxPath}`,
    `Time            ${instance.clock.instant()}`,
    '',
    'Authorization: Bearer …',
    ...tokens,
    '',
  ].join('\n');
};
