import fc from 'fast-check';
import { KIND_LENGTH, kindOf } from './file-kind';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

describe('the kind of a file', () => {
  it.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'rest')],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ])('is %s by its first bytes', (kind, file) => {
    expect(kindOf(file)).toBe(kind);
    expect(kindOf(file.subarray(0, KIND_LENGTH))).toBe(kind);
  });

  it.each([
    '',
    '%PD',
    ' %PDF-1.7',
    '<!doctype html>%PDF-1.7',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?><svg/>',
    'RIFF1234WAVE',
    'GIF89a',
    'PK\u0003\u0004',
    'MZ',
    '\u0089PNG\n',
  ])('is none of ours for %j', (file) => {
    expect(kindOf(Buffer.from(file, 'latin1'))).toBeUndefined();
  });

  it('looks at no more than it says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (array) => {
        const file = Buffer.from(array);
        return kindOf(file) === kindOf(file.subarray(0, KIND_LENGTH));
      }),
    );
  });
});
