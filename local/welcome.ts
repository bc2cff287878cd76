import { outboxPath } from './capture/page.ts';
import type { TokenRequest } from './gateway/local/tokens.ts';
import type { Instance } from './instance.ts';
import { applicant } from './story.ts';

/** Registered partners whose tokens open an inbox; without samples there are none. */
export interface Welcomed {
  readonly utility?: string;
  readonly department?: string;
}

/** A token for each that may call the API, for whoever wants to try it by hand. */
const tokens = async (instance: Instance, { utility, department }: Welcomed): Promise<string[]> => {
  const callers: Readonly<Record<string, TokenRequest>> = {
    enterprise: { role: 'enterprise', uscc: applicant.uscc },
    citizen: { role: 'citizen', citizen: 'sample-citizen' },
    ...(utility !== undefined && { utility: { role: 'partner', partner: utility } }),
    ...(department !== undefined && { department: { role: 'partner', partner: department } }),
    operator: { role: 'operator' },
  };
  const lines = Object.entries(callers).map(
    async ([who, request]) => `${who.padEnd(12)}${await instance.token(request)}`,
  );
  return ['', 'Authorization: Bearer …', ...(await Promise.all(lines))];
};

/** What somebody who starts the platform wants to know first: where it is, and what there is to try. */
export const welcome = async (
  instance: Instance,
  named: Welcomed = {},
  { withTokens = false } = {},
): Promise<string> => {
  const { api, stepFunctions, dynamodb, s3 } = instance.endpoints;
  return [
    '',
    `漓办 Liban      ${api}`,
    '',
    'Open it in a browser and take the tour; or sign in, and try:',
    '  1. be 供水公司（样例）, a water company: accept an order, and see its limit day by day',
    `  2. be ${applicant.name}, an enterprise: see a benefit that is late, confirm another`,
    '  3. be 运行管理员, the operator of the platform',
    '',
    `API             ${api}/openapi.json`,
    `Step Functions  ${stepFunctions}`,
    `DynamoDB        ${dynamodb}`,
    `S3              ${s3}`,
    `Outbox          ${api}${outboxPath}`,
    `Time            ${instance.clock.instant()}`,
    ...(withTokens
      ? await tokens(instance, named)
      : ['', 'npm start -- --tokens prints tokens to call the API with']),
    '',
  ].join('\n');
};
