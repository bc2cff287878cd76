import { isCount, pageSize, pageToken, positionOf, requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const listMapRuns: Operation = async ({ house, executions }, input) => {
  const arn = requiredText(input, 'executionArn');
  const size = pageSize(input);
  const position = positionOf(input, isCount) ?? 0;
  return house.conductor.read(() => {
    const parent = executions.find(arn);
    const all = house.store.mapRuns.ofExecution(parent.id);
    return {
      mapRuns: all.slice(position, position + size).map(({ arn: mapRunArn, label, started, stopped }) => ({
        ...{ executionArn: parent.arn, mapRunArn, stateMachineArn: `${parent.machine}/${label}` },
        startDate: seconds(started),
        ...(stopped !== null && { stopDate: seconds(stopped) }),
      })),
      ...(all.length > position + size && { nextToken: pageToken(position + size) }),
    };
  });
};
