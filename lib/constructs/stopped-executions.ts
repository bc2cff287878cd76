import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { caseOf } from '../../functions/operations/record-stop.ts';
import { arnPrefix } from './state-machines.ts';

/** From an execution of a case that stopped, however it did, or was redriven, to the function that says so on the case. */
export class StoppedExecutions extends Construct {
  constructor(scope: Construct, id: string, { handler }: { handler: IFunction }) {
    super(scope, id);
    new Rule(this, 'Rule', {
      description: 'Executions of cases that stopped or go on',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          stateMachineArn: Object.keys(caseOf).map((machine) => `${arnPrefix(this)}${machine}`),
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
