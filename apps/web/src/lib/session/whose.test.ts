import { api } from '#lib/api/client.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { whosePage } from './whose.svelte.ts';

beforeEach(() => whosePage.belongsTo('mei'));

describe('a page', () => {
  it('says with everything it asks whom it was made for', async () => {
    const asked: Headers[] = [];
    const client = api((_, init) => {
      asked.push(new Headers(init?.headers));
      return Promise.resolve(Response.json({}));
    });
    await client.get('/api/cart');
    await client.put('/api/cart', {});
    whosePage.belongsTo(null);
    await client.post('/api/quote', {});
    expect(asked.map((headers) => headers.get('orderdesk-person'))).toEqual(['mei', 'mei', 'guest']);
  });

  it('is lost when the server says that somebody else is signed in, and repeats its sentence', async () => {
    const problem = {
      type: 'x',
      status: 409,
      code: 'session.other-person',
      title: 'You are signed in as Tom',
    };
    const client = api(() => Promise.resolve(Response.json(problem, { status: 409 })));
    await expect(client.put('/api/cart', {})).rejects.toMatchObject({ code: 'session.other-person' });
    expect(whosePage.lost).toEqual({ text: 'You are signed in as Tom' });
  });

  it('knows by the cookie that another has signed in or out meanwhile', () => {
    expect(whosePage.isAnothers('a=b; orderdesk.person=mei; c=d')).toBe(false);
    expect(whosePage.isAnothers('a=b')).toBe(false);
    expect(whosePage.isAnothers('orderdesk.person=tom')).toBe(true);
    expect(whosePage.isAnothers('orderdesk.person=guest')).toBe(true);
    whosePage.belongsTo(null);
    expect(whosePage.isAnothers('orderdesk.person=mei')).toBe(true);
  });
});
