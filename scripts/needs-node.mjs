// Preloaded before a script that is TypeScript (`node --import ./scripts/needs-node.mjs local/main.ts`): an older Node
// dies at the file's name, with a stack, before the first line of the file itself could say anything.
const needed = 24;
const [major] = process.versions.node.split('.').map(Number);

if (major < needed) {
  console.error(
    `This needs Node ${needed} and found ${process.version}: run it by npm after \`npm ci\`, which brings Node ${needed} along, or \`nvm use\`.`,
  );
  process.exit(1);
}
