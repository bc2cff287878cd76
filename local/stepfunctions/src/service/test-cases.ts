import { caseFaults } from '../mocks/case-faults.ts';
import type { House } from './house.ts';
import type { Machines } from './machines.ts';
import { invalidArn, validation } from './problem.ts';

/**
 * What an execution is to be started of: a machine, a version or alias of it, or `…:stateMachine:Name#HappyPath`, a machine with a test case of
 * the mock file, as Step Functions Local has it.
 */
export async function machineAndCase(
  house: House,
  machines: Machines,
  arn: string,
): Promise<{ readonly machineArn: string; readonly testCase: string | undefined }> {
  const hash = arn.indexOf('#');
  if (hash < 0) return { machineArn: arn, testCase: undefined };
  const [machineArn, testCase] = [arn.slice(0, hash), arn.slice(hash + 1)];
  const { mocks } = house.world;
  if (!mocks) throw invalidArn(arn);
  const machine = machines.releases.target(machineArn, '');
  const states = mocks.case(machine.name, testCase);
  if (!states) throw validation(`The mocks have no test case '${testCase}' of '${machine.name}'`);
  const faults = caseFaults(mocks, house.residents.machine(machine.definition), states);
  if (faults.length > 0)
    throw validation(`The test case '${testCase}' of '${machine.name}': ${faults.join('; ')}`);
  return { machineArn, testCase };
}
