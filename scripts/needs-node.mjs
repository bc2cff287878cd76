// Preloaded before a script that is TypeScript (`node --import ./scripts/needs-node.mjs local/main.ts`): an older Node
// dies at the file's name, with a stack, before the first line of the file itself could say anything.
const needed = 24;
const [major] = process.versions.node.split('.').map(Number);

if (major < needed) {
  console.error(
    `This needs Node ${needed} and found ${process.version}: \`npm ci\` brings it along for npm scripts (not with --ignore-scripts), or \`nvm use\`.`,
  );
  process.exit(1);
}

// What was stripped of its types and compiled once is kept: with all of it there, the stripper itself is not loaded, which
// is a tenth of a start and twenty megabytes. Imported late, since an older Node has no such function.
const { enableCompileCache } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/compile`);
