import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faultOfNode } from '../lib/enter.mjs';

for (const version of ['12.22.12', '18.20.8', '20.0.0', '20.8.1']) {
  it(`refuses Node ${version} in one sentence that says what to install`, () => {
    assert.equal(
      faultOfNode(version),
      `Node ${version} is too old: install Node 20.9 or newer from https://nodejs.org and run this command again.`,
    );
  });
}

for (const version of ['20.9.0', '20.20.2', '22.0.0', '26.1.0']) {
  it(`runs on Node ${version}`, () => assert.equal(faultOfNode(version), null));
}
