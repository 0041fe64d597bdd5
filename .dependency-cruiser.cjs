/** Who may import whom: the floors of ARCHITECTURE.md. A floor may import itself and what stands beside its name here. */
const floors = {
  engine: [],
  marketplace: [],
  fields: [],
  jobs: [],
  share: ['fields'],
  scenarios: ['fields'],
  'seller-reports': ['fields'],
  ui: ['fields'],
  charts: ['ui', 'fields'],
  gap: ['engine', 'marketplace', 'fields', 'jobs', 'ui', 'charts'],
  catalogue: ['engine', 'marketplace', 'fields', 'jobs', 'gap', 'seller-reports'],
  'sample-account': ['engine', 'fields', 'seller-reports'],
  calculators: ['engine', 'marketplace', 'fields', 'jobs', 'ui', 'charts', 'gap'],
  app: [
    'engine',
    'marketplace',
    'fields',
    'jobs',
    'share',
    'scenarios',
    'seller-reports',
    'ui',
    'charts',
    'gap',
    'catalogue',
    'sample-account',
    'calculators',
  ],
  prerender: ['app'],
};

const programs = '^src/(main|worker|report-worker)\\.ts$';
const tests = '\\.test\\.ts$';
/** What only tests stand on: rows, files and components made up for them. A new one joins the list, or ends in ".for-test.ts". */
const madeForTests = [
  'arbitrary-values',
  'backup-arbitrary',
  'changed-inputs',
  'corpus-links',
  'example-rows',
  'example-scenario',
  'fixture-files',
  'large-report',
  'other-tab',
  'scenario-under-test',
  'test-context',
  'test-database',
  'toy-shape',
  'version-figures',
];
const forTests = [
  `/(${madeForTests.join('|')})\\.ts$`,
  'UnderTest\\.svelte$',
  '\\.for-test\\.(svelte\\.)?ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A component may show itself again, such as a row within a row.',
      severity: 'error',
      from: { path: '(.+)' },
      to: { circular: true, pathNot: '^$1$' },
    },
    ...Object.entries(floors).map(([floor, below]) => ({
      name: `floor-${floor}`,
      comment: `src/${floor} may import ${below.length > 0 ? below.join(', ') : 'no other folder'}.`,
      severity: 'error',
      from: { path: `^src/${floor}/` },
      to: { path: '^src/', pathNot: [`^src/(${[floor, ...below].join('|')})/`, programs] },
    })),
    {
      name: 'unknown-floor',
      comment: 'A new folder in src/ needs its line in the table of floors.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(floors).join('|')})/` },
    },
    {
      name: 'calculators-stand-alone',
      comment: 'A calculator never imports another one; what two share belongs to a lower floor.',
      severity: 'error',
      from: { path: '^src/calculators/([^/]+)/' },
      to: { path: '^src/calculators/[^/]+/', pathNot: '^src/calculators/$1/' },
    },
    {
      name: 'nobody-imports-the-programs',
      severity: 'error',
      comment:
        'One module starts the reader of reports, by its address alone, so that no page loads it before it is asked for.',
      from: { path: '^src/', pathNot: [programs, '^src/app/import/read-in-worker\\.ts$'] },
      to: { path: programs },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: [tests, ...forTests] },
      to: { path: [tests, ...forTests] },
    },
    {
      name: 'engine-imports-no-packages',
      comment: 'Pure mathematics: numbers in, numbers out.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)|^svelte/internal' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default', 'node', 'types', 'require'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.json', '.css'],
    },
    combinedDependencies: true,
  },
};
