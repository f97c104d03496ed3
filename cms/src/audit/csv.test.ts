import { csvCell, csvRow } from './csv';

it.each([
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['{"type":"country"}', '"{""type"":""country""}"'],
  ['a=b', 'a=b'],
])('writes %j as %j', (value, cell) => expect(csvCell(value)).toBe(cell));

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=cmd|"/c calc",1'])(
  'lets no spreadsheet run %j',
  (value) => {
    expect(csvCell(value)).toMatch(/^"?'/);
  },
);

it('ends a row as RFC 4180 asks', () => expect(csvRow(['a', 'b'])).toBe('a,b\r\n'));
