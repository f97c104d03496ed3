import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Stack } from './stack';

const SCRIPT = path.resolve(__dirname, '../../../scripts/audit-verify.mjs');

/** `npm run audit:verify` on a stack’s database: its exit code and what it printed. */
export async function verifyAudit(stack: Stack): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [SCRIPT], {
    env: { PATH: process.env['PATH'], DATA_DIR: stack.dataDir, ...stack.database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => void (printed += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, printed };
}
