import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createFileReader } from './media';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mediation-media-'));
  await mkdir(path.join(folder, 'public/uploads'), { recursive: true });
  await writeFile(path.join(folder, 'public/uploads/one.pdf'), '%PDF-1.7');
  await writeFile(path.join(folder, 'secrets.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reader = () => createFileReader(path.join(folder, 'public'));

describe('uploads', () => {
  it('are read from their folder, and remembered by their content', async () => {
    const files = reader();
    const { sha256, bytes } = await files.read('/uploads/one.pdf');
    expect(bytes.toString()).toBe('%PDF-1.7');
    expect([...files.seen.keys()]).toEqual([sha256]);
  });

  it.each(['/../secrets.json', '/uploads/../../secrets.json', '../secrets.json'])(
    'are read from nowhere else: %s',
    async (url) => {
      await expect(reader().read(url)).rejects.toThrow(/ENOENT/);
    },
  );

  it('are not fetched from an address', async () => {
    let calls = 0;
    const server = createServer((_request, response) => {
      calls += 1;
      response.end('%PDF-1.7');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(reader().read(`http://127.0.0.1:${port}/x.pdf`)).rejects.toThrow(/ENOENT/);
    expect(calls).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });
});
