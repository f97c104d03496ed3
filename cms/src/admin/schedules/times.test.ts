import { elsewhere, timeIn, timeZones } from './times';

const INSTANT = '2027-04-30T07:00:00.000Z';

it('tells an instant by the clocks of a zone', () => {
  expect(timeIn(INSTANT, 'Europe/Zurich')).toMatch(/^Fri,? 30 Apr 2027, 09:00$/);
});

it('tells the other zones that matter, each once', () => {
  const inZurich = elsewhere(INSTANT, 'Europe/Zurich', 'Asia/Kathmandu');
  expect(inZurich).toHaveLength(2);
  expect(inZurich[0]).toMatch(/07:00 UTC$/);
  expect(inZurich[1]).toMatch(/12:45 where you are \(Asia\/Kathmandu\)$/);
  expect(elsewhere(INSTANT, 'Europe/Zurich', 'Europe/Berlin')).toHaveLength(1);
  expect(elsewhere(INSTANT, 'UTC', 'Africa/Abidjan')).toEqual([]);
});

it('offers UTC and zones by names that can be typed', () => {
  const zones = timeZones();
  expect(zones[0]).toEqual({ code: 'UTC', name: 'UTC' });
  const codes = zones.map(({ code }) => code);
  expect(zones).toContainEqual({ code: 'America/New_York', name: 'America/New York' });
  expect(codes).toEqual(expect.arrayContaining(['Asia/Kathmandu', 'Europe/Kyiv', 'Asia/Kolkata']));
  expect(codes).not.toEqual(expect.arrayContaining(['Asia/Katmandu']));
  expect(new Set(codes).size).toBe(codes.length);
});
