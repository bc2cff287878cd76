import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { caseOf } from '../../functions/services/operations/record-stop.ts';
import type { Machines } from './machines.ts';

/** From an execution of a case that stopped, however it did, or was redriven, to the function that says so on the case. */
export class StoppedExecutions extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { handler, machines }: { handler: IFunction; machines: Machines },
  ) {
    super(scope, id);
    new Rule(this, 'Rule', {
      description: 'Executions of cases that stopped or go on',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          stateMachineArn: Object.keys(caseOf).map(machines.arnOf),
          $or: [
            { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
            { status: ['RUNNING'], redriveCount: [{ numeric: ['>', 0] }] },
          ],
        },
      },
      targets: [new LambdaFunction(handler)],
    });
  }
}
