import { BadOption, PARTS, readOptions } from './options';

it('runs every part when none is named', () => {
  expect(readOptions([])).toEqual({ only: [...PARTS], items: 100_000 });
});

it('runs the parts that are named, in their own order', () => {
  expect(readOptions(['--only', 'fill,large-store']).only).toEqual(['large-store', 'fill']);
  expect(readOptions(['--only=render', '--items=5000'])).toEqual({ only: ['render'], items: 5_000 });
});

it.each([[['--only', 'speed']], [['--only']], [['--items', 'many']], [['--fast']]])('refuses %j', (args) => {
  expect(() => readOptions(args)).toThrow(BadOption);
});
