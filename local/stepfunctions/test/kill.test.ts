import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CALLBACK, LAMBDA, ROLE, temporaryDirectory } from './support.ts';

const EXECUTIONS = 50;
const KILLS = 200;

type FromChild =
  | 'loaded'
  | 'up'
  | { readonly invoke: number; readonly name: string; readonly payload: Record<string, unknown> }
  | { readonly id: number; readonly output?: Record<string, unknown>; readonly error?: string };

/** What the functions saw of one execution: the last step begun, and how many kills there had been by then. */
interface Progress {
  step: number;
  begun: number;
  firstBegunAtKill: number;
}

/** The engine in a process that is killed and started again; a spare one is always loading. */
class Victim {
  kills = 0;
  readonly #command: readonly string[];
  #child: ChildProcess;
  #spare: ChildProcess;
  readonly #calls = new Map<
    number,
    (answer: { readonly output?: Record<string, unknown>; readonly error?: string }) => void
  >();
  #id = 0;
  readonly #invoke: (name: string, payload: Record<string, unknown>) => unknown;

  constructor(
    command: readonly string[],
    invoke: (name: string, payload: Record<string, unknown>) => unknown,
  ) {
    this.#command = command;
    this.#invoke = invoke;
    this.#child = this.#spawn();
    this.#spare = this.#child;
  }

  #spawn(): ChildProcess {
    return spawn(process.execPath, [...this.#command], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Two hundred starts: the compiled code of the first serves the others.
      env: { ...process.env, NODE_COMPILE_CACHE: `${this.#command[0]}.cache` },
    });
  }

  #heard(child: ChildProcess, wanted: 'loaded' | 'up'): Promise<void> {
    return new Promise((resolve) => {
      const listen = (message: FromChild) => {
        if (message !== wanted) return;
        child.off('message', listen);
        resolve();
      };
      child.on('message', listen);
    });
  }

  async begin(): Promise<void> {
    await this.#heard(this.#child, 'loaded');
    this.#spare = this.#spawn();
    await this.#open();
  }

  async #open(): Promise<void> {
    const child = this.#child;
    child.on('message', (message: FromChild) => {
      if (typeof message === 'string') return;
      if ('invoke' in message) {
        const payload = this.#invoke(message.name, message.payload);
        if (child.connected) child.send({ id: message.invoke, payload }, () => undefined);
      } else this.#calls.get(message.id)?.(message);
    });
    const up = this.#heard(child, 'up');
    child.send('go');
    await up;
  }

  async kill(): Promise<void> {
    const spareLoaded = this.#heard(this.#spare, 'loaded');
    const child = this.#child;
    // What it said before it died may still be on its way: the channel is empty once it is closed.
    const dead = Promise.all(
      ['exit', 'disconnect'].map((event) => new Promise((resolve) => child.once(event, resolve))),
    );
    child.kill('SIGKILL');
    await dead;
    this.kills++;
    for (const answer of this.#calls.values()) answer({ error: 'killed' });
    this.#calls.clear();
    await spareLoaded;
    this.#child = this.#spare;
    this.#spare = this.#spawn();
    await this.#open();
  }

  call(
    operation: string,
    input: object,
  ): Promise<{ readonly output?: Record<string, unknown>; readonly error?: string }> {
    return new Promise((resolve) => {
      const id = ++this.#id;
      this.#calls.set(id, (answer) => {
        this.#calls.delete(id);
        resolve(answer);
      });
      this.#child.send({ id, operation, input }, () => undefined);
    });
  }

  end(): void {
    this.#child.kill('SIGKILL');
    this.#spare.kill('SIGKILL');
  }
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

describe('SIGKILL', () => {
  test(`at ${KILLS} random points while ${EXECUTIONS} executions run: nothing lost, no completed task repeated [ours]`, async () => {
    const directory = temporaryDirectory();
    const bundle = join(directory, 'child.mjs');
    await build({
      ...{
        entryPoints: [new URL('./child-engine.ts', import.meta.url).pathname],
        bundle: true,
        platform: 'node',
      },
      ...{ format: 'esm', outfile: bundle, external: ['@aws-sdk/*', 'asl-validator'], logLevel: 'error' },
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
    });
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
    const victim = new Victim([bundle, directory], (name, payload) => {
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
    // Two hundred processes on a loaded machine take their time.
  }, 240_000);
});
