import { usccCheckCharacter } from '../functions/law/identifiers/uscc.ts';
import type { Instance } from './instance.ts';

const enterprise = '91450300MA5KABCD1';

/**
 * What somebody who starts the platform wants to know first: where it is, and a token for each role.
 * @param partner the id of a registered partner, so that its token opens an inbox.
 */
export const welcome = async (instance: Instance, partner = 'nobody'): Promise<string> => {
  const { api, stepFunctions, dynamodb } = instance.endpoints;
  const tokens = {
    enterprise: await instance.token({
      role: 'enterprise',
      uscc: `${enterprise}${usccCheckCharacter(enterprise) ?? ''}`,
      name: '桂林示例企业有限公司',
    }),
    partner: await instance.token({ role: 'partner', partner }),
    department: await instance.token({ role: 'department', department: 'development-and-reform' }),
    operator: await instance.token({ role: 'operator' }),
  };
  return [
    '',
    `API             ${api}`,
    `Step Functions  ${stepFunctions}`,
    `DynamoDB        ${dynamodb}`,
    `Time            ${instance.clock.instant()}`,
    '',
    'Authorization: Bearer …',
    ...Object.entries(tokens).map(([role, token]) => `${role.padEnd(12)}${token}`),
    '',
  ].join('\n');
};
