/**
 * The arrows of the house (docs/architecture.md, "Folders"): common ← law ← platform ← services ← products ←
 * entrypoints. Each message says where the thing belongs. Type imports count.
 */
const layers = ['common', 'law', 'platform', 'services', 'products', 'entrypoints'];

const upward = layers.slice(0, -1).map((layer, at) => ({
  name: `${layer}-imports-upwards`,
  severity: 'error',
  comment: {
    common: 'common/ imports nothing of the house: what needs more belongs into law/ or platform/.',
    law: 'law/ is pure and knows common/ alone: what needs a table, HTTP or a product belongs above it.',
    platform: 'platform/ knows nothing of the city: take it as a parameter, or move it to services/.',
    services:
      'services/ serve every product and name none: take it as a parameter, or move it to its product.',
    products: 'Only entrypoints/ knows all products: wiring belongs there.',
  }[layer],
  from: { path: `^functions/${layer}/` },
  to: { path: `^functions/(${layers.slice(at + 1).join('|')}${at < 3 ? '|rule-language' : ''})/` },
}));

/** A room: what has a store of its own. */
const room = '^functions/((?:services|products/benefits|products)/[^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    {
      name: 'rule-language-stands-alone',
      severity: 'error',
      comment: 'The rule language is a compiler: it knows the law and common/, policies know it.',
      from: { path: '^functions/rule-language/' },
      to: { path: '^functions/(platform|services|products|entrypoints)/' },
    },
    {
      name: 'foreign-store',
      severity: 'error',
      comment: "Another folder's store.ts is its own: call what that folder exports beside it.",
      from: { path: room },
      to: { path: '/store\\.ts$', pathNot: '^functions/$1/' },
    },
    {
      name: 'store-in-entrypoints',
      severity: 'error',
      comment: 'Wiring takes dependencies.ts of a folder, never its store.',
      from: { path: '^(functions/entrypoints|lib|local)/' },
      to: { path: '^functions/.*/store\\.ts$' },
    },
    {
      name: 'functions-import-outwards',
      severity: 'error',
      comment: 'local/ and lib/ import functions, never the reverse.',
      from: { path: '^functions/' },
      to: { path: '^(local|lib|scripts|test)/' },
    },
    {
      name: 'screen-to-screen',
      severity: 'error',
      comment: 'A screen is a folder of its own: what two screens need is a part (console/src/parts).',
      from: { path: '^console/src/screens/([^/]+)/' },
      to: { path: '^console/src/screens/([^/]+)/', pathNot: '^console/src/screens/$1/' },
    },
    {
      name: 'file-circle',
      severity: 'error',
      comment: 'Two files that need each other are one subject, or a third that both need.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'folder-circle',
      severity: 'error',
      scope: 'folder',
      comment: 'Two folders that need each other: what both need belongs one layer lower.',
      from: { path: '^functions/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: { path: '^(functions|lib|local|console)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
