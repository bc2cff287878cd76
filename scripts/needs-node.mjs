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
