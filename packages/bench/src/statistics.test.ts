import { kilobytes, median, quantile, ratioOf, spread } from './statistics';

it('takes the middle, also of an even number of values in any order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('puts 95 of 100 values below the 95th percentile', () => {
  const numbers = Array.from({ length: 101 }, (_, index) => 100 - index);
  expect(quantile(numbers, 0.95)).toBe(95);
});

it('has no median of nothing', () => {
  expect(median([])).toBeNaN();
});

it('writes the middle half beside the median', () => {
  expect(spread([10, 20, 30, 40, 50], 'ms')).toBe('30 ms (20–40)');
  expect(ratioOf([1, 2, 3])).toBe('2.00 × (1.50–2.50)');
  expect(kilobytes(12_345)).toBe('12.3 KB');
});
