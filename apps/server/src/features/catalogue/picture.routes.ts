import { findPicture, type Store } from '@orderdesk/store';
import { Hono } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import { problemOf } from '../../http/problem.ts';

const NAME = /^[A-Za-z0-9_-]{1,80}\.(svg|webp|png|jpg)$/;

/**
 * Product pictures. A name never changes its content, so browsers keep them for ever. An SVG opened by itself may run nothing
 * and load nothing: it could have been uploaded by somebody else.
 */
export function pictureRoutes({ store }: { store: Store }) {
  const app = new Hono<AppEnv>();
  app.get('/pictures/:name', async (c) => {
    const name = c.req.param('name');
    if (!NAME.test(name)) return problemOf(c, 'picture.unknown');
    const etag = `"${name}"`;
    const headers = {
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    const picture = await findPicture(store, name);
    if (!picture) return problemOf(c, 'picture.unknown');
    return c.body(new Uint8Array(picture.bytes), 200, { ...headers, 'content-type': picture.type });
  });
  return app;
}
