import { startInstance } from './instance.ts';
import { sampleOptionsFrom, startSamples } from './samples.ts';
import { settingsFrom } from './settings.ts';

const started = performance.now();
const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  return process.exit(1);
};
const instance = await startInstance(settingsFrom(process.env)).catch(fail);
const samples = await startSamples(instance, sampleOptionsFrom(process.env)).catch(fail);

let stopping = false;
const stop = async (status: number): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await samples.close();
  await instance.close();
  process.exit(status);
};
process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));
instance.ended.catch((error: unknown) => {
  if (stopping) return;
  console.error(error);
  void stop(1);
});

const { api, stepFunctions, dynamodb } = instance.endpoints;
const tokens = await Promise.all([
  instance.token({ role: 'enterprise', uscc: '91450300MA5KABCD19', name: '示例企业' }),
  instance.token({ role: 'partner', partner: samples.partner ?? 'partner', name: 'Partner' }),
  instance.token({ role: 'department', department: 'department', name: 'Department' }),
  instance.token({ role: 'operator', name: 'operator' }),
]);
const [enterprise, partner, department, operator] = tokens;
console.log(`
API             ${api}
Step Functions  ${stepFunctions}
DynamoDB        ${dynamodb}
Time            ${instance.clock.instant()}

Tokens (Authorization: Bearer …)
enterprise  ${enterprise}
partner     ${partner}
department  ${department}
operator    ${operator}

Ready after ${((performance.now() - started) / 1_000).toFixed(1)} s. Ctrl-C stops everything.`);
