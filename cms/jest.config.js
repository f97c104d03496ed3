/** Rules are tested on both databases; what needs none is tested once, beside its source. */
const base = {
  testEnvironment: 'node',
  transform: { '\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

/** What speaks to the desk by HTTP only asks no database: on the second one it is tried where all is proven. */
const BY_HTTP_ONLY = process.env.PROVE === '1' ? [] : ['<rootDir>/tests/import.test.ts'];

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
      testPathIgnorePatterns: ['/node_modules/', ...BY_HTTP_ONLY],
      testEnvironment: '<rootDir>/tests/support/environment.ts',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-postgres.ts',
      globalTeardown: '<rootDir>/tests/support/stop-postgres.ts',
      setupFiles: ['<rootDir>/tests/support/use-postgres.ts'],
    },
  ],
};
