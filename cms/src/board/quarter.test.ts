import { quarterAfter, quarterOf, titleOfQuarter } from './quarter';

describe('a quarter', () => {
  it.each([
    ['2020-q1', '2020-01-01', '2020-03-31'],
    ['2024-q1', '2024-01-01', '2024-03-31'],
    ['2020-q2', '2020-04-01', '2020-06-30'],
    ['2020-q3', '2020-07-01', '2020-09-30'],
    ['2020-q4', '2020-10-01', '2020-12-31'],
  ])('%s runs from %s to %s', (slug, start, end) => {
    expect(quarterOf(slug)).toEqual({ slug, start, end });
  });

  it('is followed by the next, also over the turn of the year', () => {
    expect(quarterAfter('2020-q1').slug).toBe('2020-q2');
    expect(quarterAfter('2020-q3').slug).toBe('2020-q4');
    expect(quarterAfter('2020-q4')).toEqual({ slug: '2021-q1', start: '2021-01-01', end: '2021-03-31' });
  });

  it.each([
    ['en', 'October to December 2019'],
    ['fr', 'Octobre à décembre 2019'],
    ['es', 'Octubre a diciembre de 2019'],
    ['ru', 'Октябрь — декабрь 2019 года'],
    ['ar', 'تشرين الأول/أكتوبر إلى كانون الأول/ديسمبر 2019'],
    ['zh', '2019年10月至12月'],
  ] as const)('has a title in %s as the unit writes it', (lang, title) => {
    expect(titleOfQuarter(quarterOf('2019-q4'), lang)).toBe(title);
  });

  it('refuses what is none', () => {
    expect(() => quarterOf('2020-q5')).toThrow('“2020-q5” is no quarter.');
  });
});
