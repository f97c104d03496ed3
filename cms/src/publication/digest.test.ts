import fc from 'fast-check';
import { digestOf } from './digest';

/** The same value with the members of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>;
const asText = (value: unknown) => JSON.stringify(value);

describe('the digest of a value', () => {
  it('is the SHA-256 of its JSON with sorted keys', () => {
    // printf '{"a":[1,null],"b":"é"}' | sha256sum
    expect(digestOf({ b: 'é', a: [1, null] })).toBe(
      'e03c3c1ebb5fccd76e3bd35b9a86169f35e6f1b069645d48ac278175f54c4208',
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(json, (value) => digestOf(reversed(value)) === digestOf(value)));
  });

  it('is the same after a journey as JSON', () => {
    fc.assert(fc.property(json, (value) => digestOf(JSON.parse(asText(value))) === digestOf(value)));
  });

  it('differs where content differs', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        fc.pre(asText(sorted(a)) !== asText(sorted(b)));
        return digestOf(a) !== digestOf(b);
      }),
    );
  });

  it('sees the order of a list, and an absent member as no member', () => {
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
    expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
    expect(digestOf({ a: null })).not.toBe(digestOf({}));
    expect(digestOf({ a: '1' })).not.toBe(digestOf({ a: 1 }));
    expect(digestOf({ 'a":1,"b': 1 })).not.toBe(digestOf({ a: 1, b: 1 }));
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
