/** What is mutated, in parts that can be run alone, and the tests that are to notice: those that mirror the part. */
const folders = {
  calendar: {
    mutate: ['functions/law/calendar/**/*.ts'],
    tests: ['law/{calendar/**,schemas}', 'limits/law'],
  },
  deadline: {
    mutate: ['functions/law/deadline/**/*.ts'],
    tests: ['law/{deadline/**,schemas}', 'limits/law'],
  },
  law: {
    mutate: ['functions/law/*.ts', 'functions/law/{geometry,identifiers}/**/*.ts'],
    tests: ['law/*', 'law/{geometry,identifiers}/**', 'limits/law'],
  },
  watch: {
    mutate: ['functions/platform/watch/climb-limits.ts'],
    tests: ['platform/watch/climb-limits'],
  },
  services: {
    mutate: [
      'functions/services/**/rules.ts',
      'functions/services/orders/{move,by-time,lawful,licensing,extension,receipts}.ts',
      'functions/services/orders/kinds/**/*.ts',
    ],
    tests: [
      'services/{orders,calendar,service-items}/**',
      'services/webhooks/{rules,schedule}',
      'limits/webhooks',
    ],
  },
  products: {
    mutate: [
      'functions/products/**/rules.ts',
      'functions/products/**/*transitions*.ts',
      'functions/products/*/limits.ts',
      'functions/products/benefits/entitlements/limits.ts',
    ],
    tests: [
      'products/{consultations,joint-installations,projects,river-approvals}/**',
      'products/benefits/{entitlements,integrity}/**',
      'limits/**',
    ],
  },
};

const name = process.env.FOLDER;
if (name !== undefined && !(name in folders))
  throw new Error(`FOLDER is one of ${Object.keys(folders).join(', ')}`);

const chosen = name === undefined ? Object.values(folders) : [folders[name]];
export const part = name ?? 'all';
export const mutate = chosen.flatMap((folder) => folder.mutate);
export const tests = chosen.flatMap((folder) => folder.tests.map((path) => `test/unit/${path}.test.ts`));
