import { createRoute, z } from '@hono/zod-openapi';
import {
  chooseNewPassword,
  makePasswordLink,
  passwordLink,
  passwordLinkMade,
  passwordLinkQuery,
  personView,
} from '@orderdesk/contract';
import { findPerson, type Store } from '@orderdesk/store';
import { setCookies } from '../../auth/set-cookies.ts';
import type { Auth } from '../../auth/create-auth.ts';
import { signedIn } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { personCookie } from '../../http/whose-page.ts';
import type { PasswordLinks } from './password-links.ts';

const tags = ['Session'];

const make = createRoute({
  method: 'post',
  path: '/password-links',
  tags,
  summary:
    'Make a one-time link by which somebody who forgot their password chooses a new one; kept in the audit',
  request: { body: jsonBody(makePasswordLink) },
  responses: { 201: json(passwordLinkMade, 'The link, told this once'), ...problems(400, 401, 403, 404) },
});
const look = createRoute({
  method: 'get',
  path: '/auth/new-password',
  tags,
  summary: 'Whether a link for a new password can be used, and whose it is',
  request: { query: passwordLinkQuery },
  responses: { 200: json(passwordLink, 'Its state'), ...problems(400) },
});
const choose = createRoute({
  method: 'post',
  path: '/auth/new-password',
  tags,
  summary: 'Choose a new password by a link; ends all sessions and signs in',
  request: { body: jsonBody(chooseNewPassword) },
  responses: {
    200: json(z.strictObject({ person: personView.nullable() }), 'Chosen, and signed in'),
    ...problems(400, 403, 410, 429),
  },
});

type Deps = { readonly store: Store; readonly auth: Auth; readonly links: PasswordLinks };

export function passwordLinksRoutes({ store, auth, links }: Deps) {
  return router()
    .openapi(make, async (c) => {
      const person = signedIn(c);
      return c.json(await links.make(person, c.get('ability'), c.req.valid('json').email), 201);
    })
    .openapi(look, async (c) => c.json(await links.look(c.req.valid('query').token), 200))
    .openapi(choose, async (c) => {
      const request = c.req.valid('json');
      const email = await links.choose(request);
      const { headers } = c.req.raw;
      const { personId, cookies } = await auth.signIn(email, request.newPassword, headers);
      const device = auth.devices.remember(headers, email, cookies);
      setCookies(c, [personCookie(personId, cookies), device, ...cookies]);
      return c.json({ person: personView.nullable().parse(await findPerson(store, personId)) }, 200);
    });
}
