import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes docs/engine-support.md from a run of the engine's tests: each row is a test that passed, under its topic, with
 * how its rule is known (the tag at the end of the test's name). `node local/stepfunctions/test/support-table.ts`
 */
const KNOWN: Readonly<Record<string, string>> = {
  recorded: 'recorded against AWS',
  documented: 'AWS documentation',
  ours: 'decided here',
};

/** What is refused at creation or answered as unknown; the tests under «Definitions» and «Refusals» show it. */
const REFUSED = `## What is not supported

Nothing of it is ignored: a definition that asks for it is refused when it is created, by the name \`NotSupportedByThisEngine\` and with the way out; an operation is answered \`UnknownOperationException\`.

- The JSONPath query language, for a whole machine or a state of it; Parquet; maps over the members of an object.
- Services that the engine was not told of: no endpoint (\`--endpoint\`), no folder for S3 (\`--objects\`), no connections for \`http:invoke\`. Jobs of ECS, Batch, Glue, Bedrock, EMR and the like (\`.sync\`) are not run. With mocks a definition may call any of them.
- Logging, tracing and encryption settings are kept and described, without effect.
- Permissions: roles are kept, not checked.

Where AWS is silent and nothing recorded is known, the row says «decided here». A redrive takes up the work of a failed state without entering it again; a distributed map's result leaves tolerated failures out.
`;

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const file = join(tmpdir(), `engine-tests-${process.pid}.json`);
// A failed run still leaves its report, which names what failed below.
spawnSync('npx', ['vitest', 'run', '--project', 'engine', '--reporter=json', `--outputFile=${file}`], {
  stdio: 'ignore',
});
const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
rmSync(file);

const topics = new Map<string, string[]>();
for (const { assertionResults } of report.testResults)
  for (const { ancestorTitles, title, status } of assertionResults) {
    if (status !== 'passed') throw new Error(`not passed: ${title}`);
    const topic = ancestorTitles.join(' › ');
    const [, rule = title, tag = 'ours'] = /^(.*?) \[(\w+)\](.*)$/.exec(title) ?? [];
    const rows = topics.get(topic) ?? [];
    rows.push(`| ${rule.replaceAll('|', '\\|')} | ${KNOWN[tag] ?? tag} |`);
    topics.set(topic, rows);
  }

const sections = [...topics]
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(
    ([topic, rows]) =>
      `### ${topic}\n\n| Rule | Known from |\n| --- | --- |\n${[...new Set(rows)].join('\n')}\n`,
  );
const count = [...topics.values()].flat().length;

writeFileSync(
  join(import.meta.dirname, '../../../docs/engine-support.md'),
  `# What the local Step Functions engine supports

<!-- Written by \`node local/stepfunctions/test/support-table.ts\` from the tests that passed. Do not edit. -->

Each row is a test of \`local/stepfunctions/test\` (${count} of them) and says how its rule is known.

${REFUSED}
## The language and its integrations

${sections.join('\n')}`,
);
execFileSync('npx', ['prettier', '--write', '--log-level', 'warn', 'docs/engine-support.md'], {
  stdio: 'ignore',
});
console.log(`docs/engine-support.md: ${count} rows`);
