/** Rules are tested on both databases; what needs none is tested once, beside its source. */
const base = {
  testEnvironment: 'node',
  transform: { '\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

/** These ask by HTTP what no database decides: on the second one they are tried where all is proven. */
const ON_ANY_DATABASE = [
  'banner',
  'checks',
  'demo',
  'desk-language',
  'import',
  'notices-smtp',
  'people',
  'ways-around',
];
const onlyProven =
  process.env.PROVE === '1' ? [] : ON_ANY_DATABASE.map((name) => `<rootDir>/tests/${name}\\.test\\.ts`);

module.exports = {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts'] },
    {
      ...base,
      displayName: 'sqlite',
      testEnvironment: '<rootDir>/tests/support/environment.ts',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-sqlite.ts',
      globalTeardown: '<rootDir>/tests/support/stop-sqlite.ts',
    },
    {
      ...base,
      displayName: 'postgres',
      testPathIgnorePatterns: ['/node_modules/', ...onlyProven],
      testEnvironment: '<rootDir>/tests/support/environment.ts',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-postgres.ts',
      globalTeardown: '<rootDir>/tests/support/stop-postgres.ts',
      setupFiles: ['<rootDir>/tests/support/use-postgres.ts'],
    },
  ],
};
