import { instantOf, isTimeZone } from './local-time';

describe('a local time and its zone', () => {
  it.each([
    ['2027-01-15T09:00', 'Europe/Zurich', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15T09:00', 'Europe/Zurich', '2027-07-15T07:00:00.000Z'],
    ['2027-07-15T09:00', 'America/New_York', '2027-07-15T13:00:00.000Z'],
    ['2027-01-01T00:30', 'Asia/Kathmandu', '2026-12-31T18:45:00.000Z'],
    ['2027-01-01T00:30', 'Pacific/Kiritimati', '2026-12-31T10:30:00.000Z'],
    ['2028-02-29T23:59', 'UTC', '2028-02-29T23:59:00.000Z'],
    // The hours around the change of clocks in Zurich, and the half hour of Lord Howe Island.
    ['2027-03-28T01:59', 'Europe/Zurich', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', 'Europe/Zurich', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T01:59', 'Europe/Zurich', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31T03:00', 'Europe/Zurich', '2027-10-31T02:00:00.000Z'],
    ['2027-10-03T02:30', 'Australia/Lord_Howe', '2027-10-02T15:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });

  it.each([
    ['2027-03-28T02:30', 'Europe/Zurich'],
    ['2027-03-14T02:00', 'America/New_York'],
    ['2027-10-03T02:15', 'Australia/Lord_Howe'],
  ])('refuses %s in %s, which no clock shows', (local, zone) => {
    expect(() => instantOf(local, zone)).toThrow('skipped');
  });

  it.each([
    ['2027-10-31T02:00', 'Europe/Zurich'],
    ['2027-10-31T02:59', 'Europe/Zurich'],
    ['2027-11-07T01:30', 'America/New_York'],
    ['2027-04-04T01:45', 'Australia/Lord_Howe'],
  ])('refuses %s in %s, which clocks show twice', (local, zone) => {
    expect(() => instantOf(local, zone)).toThrow('twice');
  });

  it.each([
    '2027-02-29T09:00',
    '2027-13-01T09:00',
    '2027-01-01T24:00',
    '2027-01-01 09:00',
    '2027-01-01T09:00Z',
    '',
  ])('refuses “%s”, which is no date and time', (local) => {
    expect(() => instantOf(local, 'Europe/Zurich')).toThrow('noTime');
  });

  it.each(['Europe/Zürich', 'Mars/Olympus', '+02:00', '', 'local'])('knows no zone “%s”', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    expect(() => instantOf('2027-01-01T09:00', zone)).toThrow('noZone');
  });
});
