import { findPicture, type Store } from '@orderdesk/store';
import { z } from '@hono/zod-openapi';
import { problemOf } from '../../http/problem.ts';
import { content, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';

const NAME = /^[A-Za-z0-9_-]{1,80}\.(svg|webp|png|jpg)$/;

/** What pictures are kept as. */
const TYPES = ['image/svg+xml', 'image/webp', 'image/png', 'image/jpeg'] as const;

/**
 * Product pictures. A name never changes its content, so browsers keep them for ever. An SVG opened by itself may run nothing
 * and load nothing: it could have been uploaded by somebody else.
 */
export function pictureRoutes({ store }: { store: Store }) {
  const app = router();
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/pictures/{name}',
    tags: ['Catalogue'],
    summary: 'A picture of a product',
    request: { params: z.object({ name: z.string().regex(NAME) }) },
    responses: {
      200: content(TYPES, 'The picture; it never changes under its name'),
      304: { description: 'What you have is still right' },
      ...problems(404),
    },
  });
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
