import { describe, expect, it } from 'vitest';
import { api, withQuery } from './client.ts';
import { explain } from './explain.ts';
import { ProblemError, UnreachableError } from './problem-error.ts';

const answering = (response: Response) => api(() => Promise.resolve(response));
const thrown = (asked: Promise<unknown>) =>
  asked.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => error,
  );

describe('the API client', () => {
  it('leaves out what is not asked for', () => {
    expect(withQuery('/api/products', { q: 'a b', brand: ['x', 'y'], page: undefined, sort: '' })).toBe(
      '/api/products?q=a+b&brand=x%2Cy',
    );
    expect(withQuery('/api/products', { brand: [] })).toBe('/api/products');
  });
  it('turns a problem into an error with its words and fields', async () => {
    const errors = [{ path: 'address.city', code: 'x', message: 'is missing' }];
    const problem = { type: 'about:blank', status: 400, code: 'body.invalid', title: 'Has mistakes', errors };
    const error = (await thrown(
      answering(Response.json(problem, { status: 400 })).get('/api/me'),
    )) as ProblemError;
    expect(error).toBeInstanceOf(ProblemError);
    expect([error.code, error.fieldError('address.city'), explain(error)]).toEqual([
      'body.invalid',
      'is missing',
      'Has mistakes',
    ]);
  });
  it('speaks to people even when a proxy answers', async () => {
    const error = await thrown(
      answering(new Response('<h1>Bad gateway</h1>', { status: 502 })).get('/api/me'),
    );
    expect(explain(error)).toBe('The server cannot be reached. Check your connection and try again.');
  });
  it('knows "not reached" from "refused"', async () => {
    const lost = api(() => Promise.reject(new TypeError('fetch failed')));
    expect(await thrown(lost.get('/api/me'))).toBeInstanceOf(UnreachableError);
  });
  it('never shows the insides of a fault', () => {
    expect(explain(new Error('Cannot read properties of undefined'))).toBe(
      'That did not work. Please try again in a moment.',
    );
  });
});
