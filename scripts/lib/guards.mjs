import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { countsOfJest } from './results.mjs';

/**
 * @typedef {import('./suites.mjs').Suite} Suite
 * @typedef {import('./suites.mjs').Bench} Bench
 */

/**
 * @typedef {object} Guard
 * @property {string} name what no longer holds once it is opened
 * @property {string} file below `cms/src`
 * @property {string} shut words that stand there once
 * @property {string} open what is put in their place
 * @property {string} test below `cms/tests`; one of its tests must fail then
 */

/** @type {readonly Guard[]} */
export const GUARDS = [
  {
    name: 'a text that goes out is the one that was cleared',
    file: 'publication/cleared.ts',
    shut: '!clearances.isCleared(projection, lang, digestOf(text))',
    open: 'false',
    test: 'ways-around',
  },
  {
    name: 'the facts that go out are those that were cleared',
    file: 'publication/cleared.ts',
    shut: '!clearances.isCleared(projection, FACTS, digestOf({ facts, internal }))',
    open: 'false',
    test: 'ways-around',
  },
  {
    name: 'a clearance is of one digest',
    file: 'publication/cleared.ts',
    shut: 'row.cleared_digest === digest &&',
    open: '',
    test: 'ways-around',
  },
  {
    name: 'a clearance on record is by a second person',
    file: 'publication/cleared.ts',
    shut: 'isClearedByAnother(row, writers.get(keyOf(type, id, unit)))',
    open: 'true',
    test: 'ways-around',
  },
  {
    name: 'only a public report goes out',
    file: 'publication/cleared.ts',
    shut: "sensitivity !== undefined && sensitivity !== 'public'",
    open: 'false',
    test: 'clearance',
  },
  {
    name: 'who wrote, changed or sent a text does not clear it',
    file: 'editorial/second-person.ts',
    shut: 'secondPerson && isInvolved(actor.id, row, writers)',
    open: 'false',
    test: 'clearance',
  },
  {
    name: 'a deputy does not clear what the person they stand in for wrote',
    file: 'editorial/second-person.ts',
    shut: '!secondPerson || !isInvolved(principal.id, row, writers)',
    open: 'true',
    test: 'people',
  },
  {
    name: 'putting up needs the right',
    file: 'publication/publish.ts',
    shut: "demand(actor, MOVES['put-up'].right);",
    open: '',
    test: 'ways-around',
  },
  {
    name: 'a map keeps its disclaimer',
    file: 'publication/publish.ts',
    shut: 'if (broken.length > 0)',
    open: 'if (broken.length > 1_000)',
    test: 'clearance',
  },
  {
    name: 'a release needs the right',
    file: 'release/release.ts',
    shut: "demand(actor, 'publish');\n  const texts",
    open: 'const texts',
    test: 'release',
  },
  {
    name: 'a roll back needs the right',
    file: 'release/roll-back.ts',
    shut: "demand(actor, MOVES['roll-back'].right);",
    open: '',
    test: 'release',
  },
  {
    name: 'a roll back brings back only what was public',
    file: 'release/roll-back.ts',
    shut: 'digestOf(text) !== stood.text_digest',
    open: 'false',
    test: 'release',
  },
  {
    name: 'a schedule asks for the right when it falls due',
    file: 'schedule/due.ts',
    shut: "demand(actor, 'publish');",
    open: '',
    test: 'schedule',
  },
  {
    name: 'a recall needs the right',
    file: 'publication/recall.ts',
    shut: "demand(actor, 'recall');",
    open: '',
    test: 'clearance',
  },
  {
    name: 'a recall erases what releases kept',
    file: 'publication/recall.ts',
    shut: 'await eraseKept(trx, { type, id, languages: items.map(({ lang }) => lang) });',
    open: '',
    test: 'release',
  },
  {
    name: 'a recall voids the clearance',
    file: 'publication/recall.ts',
    shut: 'await voidClearance(trx, { type, id }, items, at);',
    open: '',
    test: 'recall',
  },
  {
    name: 'a public text is not deleted',
    file: 'editorial/watch.ts',
    shut: 'await refuseWhilePublic(trx, { type, id: params.documentId }, params.locale);',
    open: '',
    test: 'clearance',
  },
  {
    name: 'a translator writes the languages listed, never facts',
    file: 'editorial/watch.ts',
    shut: 'await demandWriter(strapi, writer, units);',
    open: '',
    test: 'people',
  },
  {
    name: 'an edit overwrites nobody’s text',
    file: 'editorial/edit-guard.ts',
    shut: 'if (changed.length > 0 && digestOf(seen) !== digestOf(now)) conflicts.push(detail);',
    open: '',
    test: 'conflicts',
  },
  {
    name: 'a confidential report is in no list of those who may not read it',
    file: 'access/readable.ts',
    shut: 'if (reader && mayReadAll(reader)) return;',
    open: 'return;',
    test: 'need-to-know',
  },
  {
    name: 'only a super-admin makes a super-admin',
    file: 'access/guard-super-admin.ts',
    shut: 'if (actor && !isSuperAdmin(actor))',
    open: 'if (false)',
    test: 'doors',
  },
  {
    name: 'Strapi’s own doors stay shut',
    file: 'middlewares/desk-guard.ts',
    shut: 'door.methods.test(ctx.method) && door.path.test(asked)',
    open: 'false',
    test: 'doors',
  },
  {
    name: 'a file is what it says',
    file: 'middlewares/upload-guard.ts',
    shut: 'kind !== undefined && kind === mimetype',
    open: 'true',
    test: 'doors',
  },
  {
    name: 'the publication is for the site’s token',
    file: 'publication/routes.ts',
    shut: 'if (isSite(ctx)) return answer(ctx);',
    open: 'return answer(ctx);',
    test: 'doors',
  },
];

/** Opens one guard after the other in a copy of the built CMS: the test that watches it must fail. */
/** @type {Suite} */
export const guards = {
  name: 'guards',
  limitSeconds: 90,
  async run(bench, limitMs) {
    const left = [...GUARDS];
    const counts = { passed: 0, failed: 0, skipped: 0, note: '' };
    const lane = async () => {
      for (let guard = left.shift(); guard; guard = left.shift()) {
        const fault = await faultOf(bench, guard, limitMs);
        bench.tell(`${fault === null ? '✓' : '✗'} ${guard.name}${fault === null ? '' : `: ${fault}`}`);
        if (fault === null) counts.passed += 1;
        else counts.failed += 1;
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
    return counts;
  },
};

/**
 * @param {Bench} bench
 * @param {Guard} guard
 * @param {number} limitMs
 * @returns {Promise<string | null>} why nobody would have noticed; null where a test did
 */
async function faultOf({ session, env, folder }, guard, limitMs) {
  // Below the CMS, so that what it imports is found.
  const name = `guard-${GUARDS.indexOf(guard) + 1}`;
  const dist = inRoot('cms/node_modules/.cache/open-guards', name);
  const report = path.join(folder, `${name}.json`);
  rmSync(report, { force: true });
  try {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(path.dirname(dist), { recursive: true });
    cpSync(inRoot('cms/dist'), dist, { recursive: true });
    const source = readFileSync(inRoot('cms/src', guard.file), 'utf8');
    const places = source.split(guard.shut).length - 1;
    if (places !== 1) return `its words stand ${places} times in ${guard.file}`;
    // Not there before the packages are installed.
    const { default: ts } = await import('typescript');
    const { outputText } = ts.transpileModule(source.replace(guard.shut, guard.open), {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    });
    writeFileSync(path.join(dist, 'src', guard.file.replace(/\.ts$/, '.js')), outputText);
    const jest = inRoot('cms/node_modules/jest/bin/jest.js');
    const args = [jest, `tests/${guard.test}.test.ts`, '--selectProjects', 'sqlite', '--ci', '--json'];
    const end = await session.run(
      {
        name,
        command: process.execPath,
        args: [...args, `--outputFile=${report}`],
        cwd: inRoot('cms'),
        env: { ...env, PROVE: undefined, TEST_DIST: dist },
      },
      () => undefined,
      limitMs,
    );
    const counts = countsOfJest(readFileSync(report, 'utf8'));
    if (counts === null || end.fault !== null) return end.fault ?? 'left no report';
    // Where nothing passes, the CMS does not boot, which says nothing of the guard.
    if (counts.passed === 0) return 'no test passed';
    return counts.failed > 0 ? null : `tests/${guard.test}.test.ts does not notice`;
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}
