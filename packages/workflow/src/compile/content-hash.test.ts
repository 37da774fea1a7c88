import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';

describe('the content hash', () => {
  it('is the SHA-256 of JSON with sorted keys', () => {
    const text = '{"a":[1,null,"二"],"b":{"c":true}}';
    expect(canonicalJson({ b: { c: true }, a: [1, null, '二'] })).toBe(text);
    expect(contentHash({ b: { c: true }, a: [1, null, '二'] })).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });
  it('tells different content apart and survives a database', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const stored: unknown = JSON.parse(JSON.stringify(a));
        expect(contentHash(stored)).toBe(contentHash(a));
        expect(contentHash(a) === contentHash(b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(JSON.parse(canonicalJson(a))).toEqual(stored);
      }),
    );
  });
  it('does not see keys that JSON drops', () => {
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
  });
});
