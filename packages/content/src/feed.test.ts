import { CONTRACT, feedLine, SUPPORTED_CONTRACTS } from './feed';

const epoch = '123e4567-e89b-42d3-a456-426614174000';
const remove = {
  kind: 'remove',
  version: 3,
  type: 'service',
  id: 'abcdefgh',
  lang: 'en',
  withdrawnOn: null,
  movedTo: null,
};

it('serves its own contract and the one before', () => {
  expect(SUPPORTED_CONTRACTS).toEqual([CONTRACT, CONTRACT - 1]);
});

describe('a line of the feed', () => {
  it.each([
    { kind: 'head', contract: 3, epoch, count: null },
    { kind: 'head', contract: 3, epoch, count: 3 },
    { kind: 'put', version: 1, item: {} },
    remove,
    { ...remove, withdrawnOn: '2026-11-23' },
    { ...remove, movedTo: { type: 'activity-report', id: 'abcdefgh' } },
    { kind: 'end', version: 0, at: null, count: 0 },
    { kind: 'end', version: 4, at: '2026-11-23T12:00:00.000Z', count: 3 },
  ])('is %j', (line) => {
    expect(feedLine.parse(line)).toEqual(line);
  });

  it.each([
    {},
    { kind: 'other' },
    { kind: 'head', contract: 3, epoch: 'x', count: 0 },
    { kind: 'put', item: {} },
    { ...remove, text: { heading: 'x' } },
    { ...remove, item: {} },
    { ...remove, type: 'user' },
    { ...remove, lang: 'de' },
    { ...remove, movedTo: { type: 'country', id: 'abcdefgh' } },
    { ...remove, movedTo: { type: 'activity-report', id: '../x' } },
    { ...remove, movedTo: '/en/reports/abcdefgh' },
    { ...remove, withdrawnOn: '2026-11-23', movedTo: { type: 'snapshot', id: 'abcdefgh' } },
    { ...remove, id: '../x' },
    { ...remove, withdrawnOn: '2026-11-23T12:00:00Z' },
    { kind: 'end', version: -1, at: null, count: 0 },
    { kind: 'end', version: 1, at: 'yesterday', count: 0 },
    { kind: 'end', version: 1, at: null, count: 0, more: true },
  ])('is not %j', (line) => {
    expect(feedLine.safeParse(line).success).toBe(false);
  });
});
