import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { table } from '../lib/lines.mjs';
import {
  countsOfEslint,
  countsOfJest,
  countsOfPlaywright,
  countsOfTap,
  judge,
  sum,
  totalLine,
} from '../lib/results.mjs';

describe('the total', () => {
  it('reads as CI expects it', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ]);
    assert.equal(totalLine(total), '7 passed, 2 failed, 1 skipped');
  });
});

describe('a suite', () => {
  const good = { passed: 2, failed: 0, skipped: 1 };

  it('that ends well counts as reported', () => assert.deepEqual(judge(good, null), { ...good, note: '' }));

  it('that ends badly without a failed test has failed', () => {
    assert.deepEqual(judge(good, 'was ended by SIGKILL'), {
      ...good,
      failed: 1,
      note: 'was ended by SIGKILL',
    });
  });

  it('that ran no test has failed, also when all were skipped', () => {
    assert.equal(judge({ passed: 0, failed: 0, skipped: 0 }, null).failed, 1);
    assert.equal(judge({ passed: 0, failed: 0, skipped: 9 }, null).failed, 1);
  });

  it('that left no report has failed', () => assert.equal(judge(null, null).failed, 1));
});

describe('a report', () => {
  const jest = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 1,
  };

  it("of Jest's counts a file that cannot be loaded as failed", () => {
    assert.deepEqual(countsOfJest(JSON.stringify(jest)), { passed: 5, failed: 2, skipped: 3 });
  });

  it("of Playwright's counts errors outside of tests as failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    assert.deepEqual(countsOfPlaywright(JSON.stringify(report)), { passed: 6, failed: 2, skipped: 2 });
  });

  it("of Node's runner counts a cancelled test as failed", () => {
    const tap = '1..4\n# tests 9\n# pass 4\n# fail 1\n# cancelled 2\n# skipped 1\n# todo 1\n';
    assert.deepEqual(countsOfTap(tap), { passed: 4, failed: 3, skipped: 2 });
  });

  it("of ESLint's is one test a workspace", () => {
    const files = [
      { filePath: '/r/cms/a.ts', messages: [] },
      { filePath: '/r/web/a.ts', messages: [{ line: 1, column: 2, message: 'Wrong.', ruleId: 'x' }] },
      { filePath: '/r/web/b.ts', messages: [] },
      { filePath: '/r/eslint.config.mjs', messages: [] },
    ];
    assert.deepEqual(countsOfEslint(JSON.stringify(files), '/r', ['cms', 'web']), {
      counts: { passed: 2, failed: 1, skipped: 0 },
      findings: ['web/a.ts:1:2 Wrong. (x)'],
    });
  });

  for (const [name, read] of Object.entries({ countsOfJest, countsOfPlaywright, countsOfTap })) {
    it(`that is cut off is none (${name})`, () => {
      assert.equal(read('{"numPassedTests": 5, "sta'), null);
      assert.equal(read(''), null);
    });
  }
});

describe('a table', () => {
  it('sets numbers to the right and leaves no blanks at the end', () => {
    const text = table(
      ['suite', 'passed', ''],
      [
        ['lint', 5, ''],
        ['web views', 120, 'slow'],
      ],
    );
    assert.deepEqual(text.split('\n'), [
      'suite      passed',
      '─────────  ──────  ────',
      'lint            5',
      'web views     120  slow',
    ]);
  });
});
