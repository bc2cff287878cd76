import type { Row } from './row.ts';

export interface Suite {
  /** What it measures, in a sentence for the report. */
  readonly about: string;
  readonly run: () => Promise<readonly Row[]>;
  /** What its process is started with. */
  readonly nodeFlags?: readonly string[];
}

/** Every suite by the name `npm run bench -- <suite>` takes, in the order of the report. Each runs in a process of its own. */
export const suites: Readonly<Record<string, Suite>> = {
  cost: {
    about:
      'What one joint application costs when all goes smoothly: counted from the executions of the local engine and the capacity the local database reports, at list prices (us-east-1, on demand, without free tiers).',
    run: async () => (await import('./cost.ts')).benchCost(),
  },
  bundles: {
    about:
      'What is deployed: the CDK app is synthesised with its bundles, and each is loaded in fresh processes. Both are judged beside the bare function (middy, zod and the document client, no line of ours), by what a function must carry: services, one product, or every product (docs/adr/0085).',
    run: async () => (await import('./bundles.ts')).benchBundles(),
  },
  throughput: {
    about:
      'The platform on one machine, everything and the load itself on its cores. The ratio is to the ceiling: a bare HTTP server that does one DynamoDB put for each request, on a database of the same kind.',
    run: async () => (await import('./throughput.ts')).benchThroughput(),
  },
  feed: {
    about:
      'Events to one recipient from the first transaction until the last event stands in its feed, by the table’s stream and the function that carries effects out. Their numbers are checked: a gap, an event twice or one given up fails the suite. The ratio is to the puts that the same database takes from as many writers, each of which it brings to the disk; that, and not the feed, is what bounds one event a transaction.',
    run: async () => (await import('./feed.ts')).benchFeed(),
  },
  deadlines: {
    about:
      'What it costs to find and act upon what is due, and to reckon open deadlines anew when a calendar changes: capacity as the local database reports it, with few closed cases and with a hundred times as many.',
    run: async () => (await import('./deadlines.ts')).benchDeadlines(),
  },
  lists: {
    about:
      'Ten thousand open orders of one partner: listed, sorted, counted and searched. Read units as the local database reports them; times beside the bare query of 20 keys.',
    run: async () => (await import('./lists.ts')).benchLists(),
  },
  console: {
    about:
      'What somebody waits for in a browser: script by screen, as it is sent (a screen beyond the first view from which it needs most); first rows of a desk, with nothing in the browser’s cache and with everything, beside a bare page by turns; a list of ten thousand rows, which is shown by the hundred.',
    run: async () => (await import('./console.ts')).benchConsole(),
  },
  idle: {
    about:
      'The whole of `npm start`, seeded, with its simulated utilities, by turns with a bare one: a CDK app of one function, synthesised the same way, and an HTTP server.',
    run: async () => (await import('./idle.ts')).benchIdle(),
  },
  engine: {
    about:
      'The local Step Functions engine, with every commit on the disk and through its protocol: by turns with the jsonata package alone, and with `aws-local-stepfunctions`, which keeps nothing. The interpreter’s row has had other expressions since those of before are read as closures (the row above it), and is measured with the package by turns, the first three of which do not count: its figures of before are not comparable.',
    run: async () => (await import('./engine.ts')).benchEngine(),
    nodeFlags: ['--expose-gc'],
  },
  scale: {
    about:
      'A city’s worst day ([scale.md](scale.md)): whole where it is asked for by its name, a tenth of it among the others (`SCALE` says another part). The time of the first rows is AWS’s, step by step, with its quota of StartExecution; that of the sweep is this machine’s.',
    run: async () => (await import('./scale.ts')).benchScale(),
  },
  geometry: {
    about: 'Sites on the map: what one request may at most cost, whatever is drawn.',
    run: async () => Promise.resolve((await import('./geometry.ts')).benchGeometry()),
  },
  rules: {
    about:
      'The rules of policies over a register of enterprises, and beside other engines with the same rules.',
    run: async () => (await import('./rules.ts')).benchRules(),
    nodeFlags: ['--max-semi-space-size=16'],
  },
};
