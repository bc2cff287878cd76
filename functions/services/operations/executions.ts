import {
  DescribeExecutionCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  paginateGetExecutionHistory,
  ExecutionDoesNotExist,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  StopExecutionCommand,
  type ExecutionStatus,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { DescribeExecutionCommandOutput } from '@aws-sdk/client-sfn';

/** The most that one request of a history, or of a list, answers (API reference, GetExecutionHistory). */
const historyPage = 1_000;

const numberOf = ({ id = 0 }: HistoryEvent): number => id;

/** What operators do with executions, in names instead of ARNs. */
export class Executions {
  readonly #client: SFNClient;
  readonly #machineArn: (name: string) => string;

  constructor(client: SFNClient, machineArn: (name: string) => string) {
    this.#client = client;
    this.#machineArn = machineArn;
  }

  async list(
    machine: string,
    status: ExecutionStatus | undefined,
    limit: number,
    cursor: string | undefined,
  ) {
    const { executions = [], nextToken } = await this.#client.send(
      new ListExecutionsCommand({
        stateMachineArn: this.#machineArn(machine),
        maxResults: limit,
        ...(status && { statusFilter: status }),
        ...(cursor !== undefined && { nextToken: cursor }),
      }),
    );
    return { executions, nextToken };
  }

  async describe(id: string): Promise<DescribeExecutionCommandOutput | undefined> {
    try {
      return await this.#client.send(new DescribeExecutionCommand({ executionArn: this.#arn(id) }));
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  }

  /** The definition that an execution goes by, whatever its machine's has become since. */
  async definitionOf(id: string): Promise<string> {
    const { definition = '{}' } = await this.#client.send(
      new DescribeStateMachineForExecutionCommand({ executionArn: this.#arn(id) }),
    );
    return definition;
  }

  /**
   * Events that come after a number, in order. A history can be read from either end only: near its beginning it is read
   * forwards, else backwards as far as that number, so that whoever follows one asks for little each time.
   */
  async eventsAfter(id: string, after: number): Promise<{ events: HistoryEvent[]; more: boolean }> {
    const forwards = after < historyPage;
    const found: HistoryEvent[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.#client.send(
        new GetExecutionHistoryCommand({
          executionArn: this.#arn(id),
          includeExecutionData: false,
          maxResults: historyPage,
          reverseOrder: !forwards,
          ...(nextToken !== undefined && { nextToken }),
        }),
      );
      const events = page.events ?? [];
      found.push(...events.filter((event) => numberOf(event) > after));
      nextToken = events.some((event) => numberOf(event) <= after) && !forwards ? undefined : page.nextToken;
    } while (nextToken !== undefined && !forwards);
    return {
      events: found.toSorted((a, b) => numberOf(a) - numberOf(b)),
      more: nextToken !== undefined,
    };
  }

  async find(
    id: string,
  ): Promise<{ description: DescribeExecutionCommandOutput; events: HistoryEvent[] } | undefined> {
    const description = await this.describe(id);
    if (!description) return undefined;
    try {
      const events: HistoryEvent[] = [];
      const pages = paginateGetExecutionHistory(
        { client: this.#client, pageSize: 1_000 },
        { executionArn: this.#arn(id), includeExecutionData: false },
      );
      for await (const page of pages) events.push(...(page.events ?? []));
      return { description, events };
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  }

  redrive(id: string): Promise<unknown> {
    return this.#client.send(new RedriveExecutionCommand({ executionArn: this.#arn(id) }));
  }

  stop(id: string, reason: string): Promise<unknown> {
    return this.#client.send(
      new StopExecutionCommand({ executionArn: this.#arn(id), error: 'StoppedByOperator', cause: reason }),
    );
  }

  #arn(id: string): string {
    const [machine = '', name = ''] = id.split(':');
    return `${this.#machineArn(machine).replace(':stateMachine:', ':execution:')}:${name}`;
  }
}
