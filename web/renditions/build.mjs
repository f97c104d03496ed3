import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFiles } from './fonts.mjs';

/** Puts what the typesetter's thread needs into `dist/renditions`: its code in one file, templates, fonts. */

const folder = path.dirname(fileURLToPath(import.meta.url));
const web = path.dirname(folder);
const built = path.join(web, 'dist', 'renditions');

mkdirSync(built, { recursive: true });
for (const part of ['fonts', 'templates']) rmSync(path.join(built, part), { recursive: true, force: true });
await build({
  entryPoints: [path.join(folder, 'worker.ts')],
  outfile: path.join(built, 'worker.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Packages that are CommonJS ask for Node's own modules in its way.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['@resvg/resvg-js', '@myriaddreamin/typst-ts-node-compiler'],
  minify: true,
  legalComments: 'none',
  tsconfig: path.join(web, 'tsconfig.json'),
  jsx: 'automatic',
  logLevel: 'warning',
});
cpSync(path.join(folder, 'templates'), path.join(built, 'templates'), { recursive: true });
mkdirSync(path.join(built, 'fonts'));
let total = 0;
for await (const { name, bytes } of fontFiles()) {
  writeFileSync(path.join(built, 'fonts', name), bytes);
  total += bytes.length;
}
process.stdout.write(`renditions: fonts ${(total / 1e6).toFixed(1)} MB\n`);
