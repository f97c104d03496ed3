import { mergeConfig, type UserConfig } from 'vite';

/** The workspace's packages are CommonJS and lie outside node_modules, where Vite does not expect that. */
export default (config: UserConfig): UserConfig =>
  mergeConfig(config, {
    build: { commonjsOptions: { include: [/node_modules/, /packages\/(content|geo)\/dist/] } },
    optimizeDeps: { include: ['@mediation/content/codes', '@mediation/geo'] },
  });
