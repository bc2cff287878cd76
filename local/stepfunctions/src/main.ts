#!/usr/bin/env node
/** The oldest with a SQLite that tells whether a transaction is open. Nothing may be loaded before this is known. */
const oldest = [22, 16] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `The local Step Functions needs Node ${oldest.join('.')} or later; this is ${process.version}`,
  );
  process.exitCode = 1;
} else {
  // Node 22 warns of its SQLite at every start: whoever runs the command did not choose it.
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: never[]) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) emitWarning(warning, ...rest);
  };
  const { run } = await import('./cli/run.ts');
  await run(process.argv.slice(2));
}
