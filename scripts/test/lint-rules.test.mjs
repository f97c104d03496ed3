import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { ROOT } from '../lib/paths.mjs';

const eslint = new ESLint({ cwd: ROOT });

/**
 * @param {string} filePath relative to the repository
 * @param {string} code
 * @returns {Promise<(string | null)[]>} ids of the rules it breaks
 */
async function rulesBrokenBy(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}/${filePath}` });
  assert.ok(result);
  return result.messages.map(({ ruleId }) => ruleId);
}

const PATHS = 'import-x/no-restricted-paths';
const IMPORTS = '@typescript-eslint/no-restricted-imports';

describe('the lint rules', () => {
  /** @type {[string, string, string, string][]} */
  const refused = [
    [
      'a package that imports from the CMS',
      'packages/content/src/x.ts',
      "import '../../../cms/src/environment';\n",
      PATHS,
    ],
    [
      'a package that imports from the site',
      'packages/geo/src/x.ts',
      "import '../../../web/content/types';\n",
      PATHS,
    ],
    ['the CMS importing from the site', 'cms/src/x.ts', "import '../../web/content/types';\n", PATHS],
    ['the site importing from the CMS', 'web/content/x.ts', "import '../../cms/src/environment';\n", PATHS],
    ['the site importing the CMS by name', 'web/server/x.ts', "import '@mediation/cms';\n", IMPORTS],
    [
      'a view that reads the store',
      'web/views/x.tsx',
      "import { ContentStore } from '@/content/store';\nContentStore;\n",
      IMPORTS,
    ],
    [
      'a component that reads the content',
      'web/components/X/X.tsx',
      "import { answer } from '../../content';\nanswer();\n",
      IMPORTS,
    ],
    [
      'several things at once in the CMS',
      'cms/src/x.ts',
      'export const x = () => Promise.all([]);\n',
      'no-restricted-syntax',
    ],
    [
      'markup made by hand in a view',
      'web/views/x.tsx',
      'export const X = () => <p dangerouslySetInnerHTML={{ __html: "<b>x</b>" }} />;\n',
      'no-restricted-syntax',
    ],
    ['any', 'web/content/x.ts', 'export const x = (y: any) => y;\n', '@typescript-eslint/no-explicit-any'],
    [
      'a type error that is hidden',
      'cms/src/x.ts',
      '// @ts-expect-error: later\nexport const x = 1;\n',
      '@typescript-eslint/ban-ts-comment',
    ],
    ['console output of the site', 'web/server/x.ts', "console.log('x');\n", 'no-console'],
  ];
  for (const [what, file, code, rule] of refused) {
    it(`refuse ${what}`, async () => {
      assert.ok((await rulesBrokenBy(file, code)).includes(rule));
    });
  }

  it('cannot be switched off by a comment', async () => {
    const broken = await rulesBrokenBy(
      'web/server/x.ts',
      "// eslint-disable-next-line no-console\nconsole.log('x');\n",
    );
    assert.ok(broken.includes('no-console'));
  });

  it('let a view know the content by its types', async () => {
    const code = "import type { Reading } from '@/content/store';\nexport type X = Reading;\n";
    assert.deepEqual(await rulesBrokenBy('web/views/x.ts', code), []);
  });

  it('let the admin, which has no transactions, wait for several things', async () => {
    assert.deepEqual(
      await rulesBrokenBy('cms/src/admin/x.ts', 'export const x = () => Promise.all([]);\n'),
      [],
    );
  });
});
