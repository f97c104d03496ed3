import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Writes `docs/design.md` and the pages of its pictures (`dist/design/pages`), which the gallery takes: the examples
 * and their styles are bundled, and drawn.
 */

const folder = path.dirname(fileURLToPath(import.meta.url));
const web = path.dirname(folder);
const built = path.join(web, 'dist', 'design');
const components = path.join(web, 'components');
const names = readdirSync(components)
  .filter((name) => existsSync(path.join(components, name, `${name}.examples.tsx`)))
  .sort();

await build({
  stdin: {
    resolveDir: folder,
    loader: 'ts',
    contents: [
      "import '../styles/base.css';",
      // Readers have Chinese fonts of their own; the machine that takes the pictures may not.
      "import '@fontsource-variable/noto-sans-sc/wght.css';",
      "import { writeDesign } from './sheets';",
      ...names.map((name) => `import { examples as ${name} } from '../components/${name}/${name}.examples';`),
      `writeDesign({ web: ${JSON.stringify(web)}, examples: { ${names.join(', ')} } });`,
    ].join('\n'),
  },
  outfile: path.join(built, 'sheets.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.module.css': 'local-css', '.woff2': 'file' },
  plugins: [
    {
      name: 'fonts-of-the-site',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\/fonts\// }, ({ path: font }) => ({ path: path.join(web, 'public', font) })),
    },
  ],
  tsconfig: path.join(web, 'tsconfig.json'),
  jsx: 'automatic',
  logLevel: 'warning',
});
await import(pathToFileURL(path.join(built, 'sheets.mjs')).href);
