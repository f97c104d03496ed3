import { readArguments, UsageError } from './arguments';

describe('the command line', () => {
  it('needs only a file', () => {
    expect(readArguments(['page.txt'])).toEqual({
      file: 'page.txt',
      snapshot: undefined,
      prefer: 'first',
      parentUrl: undefined,
      dryRun: false,
      publish: false,
      asAuthor: undefined,
      asReviewer: undefined,
    });
  });

  it('takes two accounts to publish', () => {
    const args = ['page.txt', '--publish', '--as-author', 'a@example.org', '--as-reviewer', 'r@example.org'];
    expect(readArguments(args)).toMatchObject({
      publish: true,
      asAuthor: 'a@example.org',
      asReviewer: 'r@example.org',
    });
  });

  it.each([
    ['no file', []],
    ['two files', ['a.txt', 'b.txt']],
    ['an option nobody knows', ['a.txt', '--force']],
    ['an option without its value', ['a.txt', '--snapshot']],
    ['another preference', ['a.txt', '--prefer', 'second']],
    ['publishing without a reviewer', ['a.txt', '--publish', '--as-author', 'a@example.org']],
    ['publishing without an author', ['a.txt', '--publish', '--as-reviewer', 'a@example.org']],
    [
      'one account as two people',
      ['a.txt', '--publish', '--as-author', 'a@example.org', '--as-reviewer', 'A@example.org'],
    ],
    ['a reviewer with nothing to clear', ['a.txt', '--as-reviewer', 'r@example.org']],
  ])('is refused with %s', (_, args) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });

  it('gives null when help is asked for', () => {
    expect(readArguments(['--help'])).toBeNull();
  });
});
