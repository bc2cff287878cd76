import { describe, expect, onTestFinished, test } from 'vitest';
import { CALLBACK, LAMBDA, ROLE } from './support.ts';
import { bundledEngine, Victim } from './victim.ts';

const EXECUTIONS = 50;
/** `KILLS=200 KILL_POINTS=200 npx vitest run --project engine kill` has them all. */
const KILLS = Number(process.env['KILLS'] ?? 20);
const POINTS = Number(process.env['KILL_POINTS'] ?? 10);
/** Executions under way when a kill comes. */
const AT_ONCE = 10;

/** What the functions saw of one execution: the last step begun, and how many kills there had been by then. */
interface Progress {
  step: number;
  begun: number;
  firstBegunAtKill: number;
}

const MACHINE = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Init',
  States: {
    Init: { Type: 'Pass', Assign: { n: 0, more: true }, Next: 'Work' },
    Work: {
      ...{ Type: 'Task', Resource: LAMBDA, Next: 'Report' },
      Arguments: {
        FunctionName: 'work',
        Payload: { who: '{% $states.context.Execution.Name %}', n: '{% $n + 1 %}' },
      },
      Assign: { n: '{% $n + 1 %}', more: '{% $states.result.Payload.more %}' },
    },
    Report: {
      ...{ Type: 'Task', Resource: CALLBACK, Next: 'More' },
      Arguments: {
        FunctionName: 'report',
        Payload: {
          who: '{% $states.context.Execution.Name %}',
          n: '{% $n + 1 %}',
          token: '{% $states.context.Task.Token %}',
        },
      },
      Assign: { n: '{% $n + 1 %}' },
    },
    More: { Type: 'Choice', Choices: [{ Condition: '{% $more %}', Next: 'Work' }], Default: 'End' },
    End: { Type: 'Succeed', Output: '{% $n %}' },
  },
});

/** Five hundred times two states, which count what they do. */
const COUNTING = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Count',
  States: {
    Count: { Type: 'Pass', Output: { n: '{% $states.input.n + 2 %}' }, Next: 'More' },
    More: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.n >= 1000 %}', Next: 'End' }],
      Default: 'Count',
    },
    End: { Type: 'Succeed', Output: '{% $states.input.n %}' },
  },
});

describe('SIGKILL', () => {
  test(`at random points while ${EXECUTIONS} executions run: nothing lost, no completed task repeated [ours]`, async () => {
    const progress = new Map<string, Progress>();
    const wrongs: string[] = [];
    let more = true;
    /** Tokens given away and not yet acknowledged as used. */
    const open = new Set<string>();

    const begin = (who: string, n: number) => {
      const seen = progress.get(who) ?? { step: 0, begun: 0, firstBegunAtKill: 0 };
      if (n === seen.step + 1) progress.set(who, { step: n, begun: 1, firstBegunAtKill: victim.kills });
      else if (n === seen.step) {
        seen.begun++;
        if (seen.begun > victim.kills - seen.firstBegunAtKill + 1)
          wrongs.push(`${who} began step ${n} ${seen.begun} times`);
      } else wrongs.push(`${who} began step ${n} after ${seen.step}`);
    };
    const report = async (token: string) => {
      while (open.has(token)) {
        const { error } = await victim.call('SendTaskSuccess', { taskToken: token, output: '{}' });
        // TaskTimedOut: an earlier report arrived although its answer did not.
        if (error === undefined || error === 'TaskTimedOut') open.delete(token);
        else if (error !== 'killed') wrongs.push(`a token was answered ${error}`);
        if (error !== undefined) await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    const victim = new Victim(await bundledEngine(), (name, payload) => {
      begin(String(payload['who']), Number(payload['n']));
      if (name === 'report') {
        const token = String(payload['token']);
        open.add(token);
        void report(token);
        return null;
      }
      return { more };
    });
    onTestFinished(() => victim.end());
    await victim.begin();

    const { output } = await victim.call('CreateStateMachine', {
      name: 'machine',
      definition: MACHINE,
      roleArn: ROLE,
    });
    const stateMachineArn = String(output?.['stateMachineArn']);
    for (let index = 0; index < EXECUTIONS; index++)
      await victim.call('StartExecution', { stateMachineArn, name: `e${index}`, input: '{}' });

    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 15));
      await victim.kill();
    }
    more = false;
    const statuses = async () => {
      const answer = await victim.call('ListExecutions', { stateMachineArn });
      return ((answer.output?.['executions'] ?? []) as { readonly status: string }[]).map(
        ({ status }) => status,
      );
    };
    while ((await statuses()).includes('RUNNING')) await new Promise((resolve) => setTimeout(resolve, 20));

    expect(wrongs).toEqual([]);
    const failed = await victim.call('ListExecutions', { stateMachineArn, statusFilter: 'FAILED' });
    expect(failed.output?.['executions']).toEqual([]);
    expect((await statuses()).length).toBe(EXECUTIONS);
    for (const [who, { step }] of progress) {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${who}`;
      const { output: told } = await victim.call('DescribeExecution', { executionArn });
      expect([who, told?.['output']]).toEqual([who, String(step)]);
    }
    const steps = [...progress.values()].reduce((sum, { step }) => sum + step, 0);
    expect(steps).toBeGreaterThan(EXECUTIONS * 10);
    // Dozens of processes on a loaded machine take their time.
  }, 240_000);

  test(`at least 100 executions of 1,000 states each, killed at ${POINTS} points of their work: none lost, none done twice [ours]`, async () => {
    const victim = new Victim(await bundledEngine(), () => null);
    onTestFinished(() => victim.end());
    await victim.begin();
    const { output } = await victim.call('CreateStateMachine', {
      ...{ name: 'machine', definition: COUNTING, roleArn: ROLE },
    });
    const stateMachineArn = String(output?.['stateMachineArn']);
    const names: string[] = [];
    const begin = (count: number) => {
      const begun = Array.from({ length: Math.max(0, count) }, (_, index) => `e${names.length + index}`);
      names.push(...begun);
      return Promise.all(
        begun.map((name) => victim.call('StartExecution', { stateMachineArn, name, input: '{"n":0}' })),
      );
    };

    // A kill after the end of the work shows nothing: only those count that left executions under way.
    for (let within = 0, underWay = 0; within < POINTS;) {
      await begin(AT_ONCE - underWay);
      // Who asks is answered after a commit: each process gets on before it is killed.
      await victim.call('ListExecutions', { stateMachineArn });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 15));
      underWay = await victim.kill();
      if (underWay > 0) within++;
    }
    await begin(100 - names.length);
    const ended = async (name: string): Promise<Record<string, unknown>> => {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      for (;;) {
        const { output: told = {} } = await victim.call('DescribeExecution', { executionArn });
        if (told['status'] !== 'RUNNING') return { ...told, executionArn };
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    for (const name of names) {
      const { status, output: counted, executionArn } = await ended(name);
      expect([name, status, counted]).toEqual([name, 'SUCCEEDED', '1000']);
      // No state was entered twice: its history has neither gaps nor more than there was to do.
      const { output: history } = await victim.call('GetExecutionHistory', {
        ...{ executionArn, maxResults: 1_000, reverseOrder: true },
      });
      const [last] = (history?.['events'] ?? []) as { readonly id: number; readonly type: string }[];
      expect([name, last?.type, last?.id]).toEqual([name, 'ExecutionSucceeded', 2_004]);
    }
  }, 600_000);
});
