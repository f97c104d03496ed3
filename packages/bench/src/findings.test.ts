import { allMet, tableOf, type Finding } from './findings';

const finding = (met: boolean | null): Finding => ({
  what: 'a page',
  measured: '3 ms',
  yardstick: '2 ms',
  target: '≤ 2 ×',
  met,
});

it('gives each finding a line with its verdict', () => {
  const [, , ...lines] = tableOf([finding(true), finding(false), finding(null)]).split('\n');
  expect(lines.map((line) => line.split('  ').at(-1)?.trim())).toEqual(['met', 'NOT MET', 'not measured']);
});

it('fails when one target is missed, not when one could not be measured', () => {
  expect(allMet([finding(true), finding(null)])).toBe(true);
  expect(allMet([finding(true), finding(false)])).toBe(false);
});
