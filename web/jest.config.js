const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

// Packages that exist as ES modules only.
const esModules = [
  '@adobe',
  '@marbec',
  'use-intl',
  'intl-messageformat',
  'icu-minify',
  '@formatjs',
  '@schummar',
  'd3-[a-z]+',
  'bcp-47',
  'is-alphabetical',
  'is-alphanumerical',
  'is-decimal',
];

const shared = {
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!\\.pnpm|${esModules.join('|')})`, '\\.pnp\\.[^/]+$'],
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/components/testing/class-names.js',
    '^@/(.*)$': '<rootDir>/$1',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{app,content,fonts,messages,renditions,server}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'views',
      testEnvironment: 'jsdom',
      // Components are drawn as on the server: no page has brought them their shapes.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['<rootDir>/{components,design,markup,views}/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/components/testing/setup.ts'],
    },
  ],
};
