import { createHash } from 'node:crypto';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonical(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** SHA-256 (hex) of a value's JSON with sorted keys: equal content, equal digest. */
export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonical(value as Json))
    .digest('hex');

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
