/** @jest-environment node */
import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn } from './in-turn';

describe('work in turn', () => {
  it('runs no more at once than it may, in the order it came', async () => {
    const turns = inTurn(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        turns(async () => {
          begun.push(index);
          running += 1;
          most = Math.max(most, running);
          await sleep(1);
          running -= 1;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives the turn on when a work fails', async () => {
    const turns = inTurn(1);
    const failing = turns(() => Promise.reject(new Error('failed')));
    const next = turns(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('failed');
    await expect(next).resolves.toBe('done');
    await expect(turns(() => Promise.resolve('again'))).resolves.toBe('again');
  });
});
