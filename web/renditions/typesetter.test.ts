/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRegionPage, aSnapshotPage } from '../components/testing/pages';
import { RenditionError, Typesetter } from './typesetter';

const BUILT = join(__dirname, '..', 'dist', 'renditions');

describe('the typesetter', () => {
  let typesetter: Typesetter;
  const folders: string[] = [];

  /** A thread that does what this script says. */
  function started(script: string): Typesetter {
    const folder = mkdtempSync(join(tmpdir(), 'mediation-typesetter-'));
    folders.push(folder);
    writeFileSync(
      join(folder, 'worker.mjs'),
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ number, page }) => { ${script} });`,
    );
    return new Typesetter(folder);
  }

  afterEach(async () => {
    await typesetter.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('makes documents and pictures on a thread of its own', async () => {
    typesetter = new Typesetter(BUILT);
    const [pdf, png] = await Promise.all([typesetter.pdf(aRegionPage()), typesetter.png(aSnapshotPage())]);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('gives each its own', async () => {
    typesetter = started('parentPort.postMessage({ number, bytes: Buffer.from(page.kind) });');
    const made = await Promise.all([typesetter.pdf(aSnapshotPage()), typesetter.pdf(aRegionPage())]);
    expect(made.map(String)).toEqual(['snapshot', 'region']);
  });

  it('says what the fault is of a page that cannot be set, and sets the next', async () => {
    typesetter = started(
      `parentPort.postMessage(page.kind === 'region' ? { number, fault: 'no such face' } : { number, bytes: Buffer.from('set') });`,
    );
    await expect(typesetter.pdf(aRegionPage())).rejects.toThrow(new RenditionError('no such face'));
    await expect(typesetter.pdf(aSnapshotPage())).resolves.toEqual(Buffer.from('set'));
  });

  it('starts anew after its thread has died, without telling what it died of', async () => {
    typesetter = started(
      `if (page.kind === 'region') throw new Error('Brontide'); parentPort.postMessage({ number, bytes: Buffer.from('set') });`,
    );
    await expect(typesetter.pdf(aRegionPage())).rejects.toThrow(/^the typesetter failed: Error$/);
    await expect(typesetter.pdf(aSnapshotPage())).resolves.toEqual(Buffer.from('set'));
  });

  it('refuses what is still waiting when the site stops', async () => {
    typesetter = started('');
    const waiting = typesetter.pdf(aRegionPage());
    const refused = expect(waiting).rejects.toThrow('the site is stopping');
    await typesetter.close();
    await refused;
  });
});
