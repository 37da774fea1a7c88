import { createRoute } from '@hono/zod-openapi';
import { firstAdminLink, firstAdminQuery, makeFirstAdmin, personView } from '@orderdesk/contract';
import { z } from 'zod';
import { findPerson, type Store } from '@orderdesk/store';
import type { Auth } from '../../auth/create-auth.ts';
import { setCookies } from '../../auth/set-cookies.ts';
import { personCookie } from '../../http/whose-page.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import type { FirstAdmin } from './first-admin.ts';

const tags = ['Session'];

const look = createRoute({
  method: 'get',
  path: '/first-admin',
  tags,
  summary: 'Whether a link for the first administrator can be used',
  request: { query: firstAdminQuery },
  responses: { 200: json(firstAdminLink, 'Its state'), ...problems(400) },
});
const make = createRoute({
  method: 'post',
  path: '/first-admin',
  tags,
  summary: 'Make the first administrator, by the link that the first start printed; signs in',
  request: { body: jsonBody(makeFirstAdmin) },
  responses: {
    201: json(z.strictObject({ person: personView.nullable() }), 'Made and signed in'),
    ...problems(400, 403, 409, 410),
  },
});

export function firstAdminRoutes(deps: { store: Store; auth: Auth; firstAdmin: FirstAdmin }) {
  const { store, auth, firstAdmin } = deps;
  return router()
    .openapi(look, async (c) => c.json({ state: await firstAdmin.look(c.req.valid('query').token) }, 200))
    .openapi(make, async (c) => {
      const request = c.req.valid('json');
      auth.checkNewPassword(request.password, request, 'password');
      const id = await firstAdmin.make(request, request.locale ?? c.get('locale'));
      const { cookies } = await auth.signIn(request.email, request.password, c.req.raw.headers);
      setCookies(c, [personCookie(id, cookies), ...cookies]);
      return c.json({ person: personView.nullable().parse(await findPerson(store, id)) }, 201);
    });
}
