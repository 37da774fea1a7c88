import { createRoute, z } from '@hono/zod-openapi';
import {
  locale,
  meView as meSchema,
  register,
  saveAddresses,
  saveName as nameBody,
  saveOwnCompany,
} from '@orderdesk/contract';
import { abilityFor } from '@orderdesk/policy';
import { findPerson, updateOwnData } from '@orderdesk/store';
import { registrationLimiter } from '../../auth/registration-limiter.ts';
import { setCookies } from '../../auth/set-cookies.ts';
import { clientAddress } from '../../http/client-address.ts';
import { signedIn } from '../../http/context.ts';
import type { AppDeps } from '../../http/app-deps.ts';
import { refusedAs } from '../../http/problem.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { personCookie } from '../../http/whose-page.ts';
import { router } from '../../http/router.ts';
import { nobody } from '../../http/trusted-proxies.ts';
import { meView } from './me.view.ts';
import { registerPerson } from './register-person.command.ts';
import { saveName } from './save-name.command.ts';
import { saveTaxNumber } from './save-tax-number.command.ts';
import { saveOwnAddresses } from './save-addresses.command.ts';

const tags = ['People'];
const me = createRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: 'Who is signed in, with company, group, terms and addresses',
  responses: { 200: json(meSchema, 'Me'), ...problems(401) },
});
const putAddresses = createRoute({
  method: 'put',
  path: '/me/addresses',
  tags,
  summary: 'Save all own addresses, if they are still at `rev`; else 409 with the present ones in `facts`',
  request: { body: jsonBody(saveAddresses) },
  responses: { 200: json(meSchema, 'Me, with the addresses'), ...problems(400, 401, 409, 422) },
});
const putLocale = createRoute({
  method: 'put',
  path: '/me/locale',
  tags,
  summary: 'Choose the language',
  request: { body: jsonBody(z.strictObject({ locale })) },
  responses: { 200: json(meSchema, 'Me'), ...problems(400, 401) },
});
const putName = createRoute({
  method: 'put',
  path: '/me/name',
  tags,
  summary: 'Correct the own name',
  request: { body: jsonBody(nameBody) },
  responses: { 200: json(meSchema, 'Me'), ...problems(400, 401, 409) },
});
const putCompany = createRoute({
  method: 'put',
  path: '/me/company',
  tags,
  summary: 'Correct the tax number of the own company, while nobody has confirmed it',
  request: { body: jsonBody(saveOwnCompany) },
  responses: { 200: json(meSchema, 'Me'), ...problems(400, 401, 403, 409) },
});
const postRegister = createRoute({
  method: 'post',
  path: '/register',
  tags,
  summary: 'Register as a person or a company, and be signed in',
  request: { body: jsonBody(register) },
  responses: { 201: json(meSchema, 'Registered and signed in'), ...problems(400, 403, 409, 429) },
});

export function peopleRoutes(deps: AppDeps) {
  const { store, auth, trustProxy = nobody } = deps;
  const limiter = registrationLimiter(store, deps.clock, deps.registrations);
  return router()
    .openapi(me, async (c) => c.json(await meView(deps, c.get('ability'), signedIn(c)), 200))
    .openapi(putAddresses, async (c) => {
      const person = signedIn(c);
      await saveOwnAddresses(store, person.id, c.req.valid('json'));
      return c.json(await meView(deps, c.get('ability'), person), 200);
    })
    .openapi(putLocale, async (c) => {
      const person = signedIn(c);
      await updateOwnData(store, person.id, { locale: c.req.valid('json').locale });
      auth.forget(person.id);
      return c.json(await meView(deps, c.get('ability'), person), 200);
    })
    .openapi(putName, async (c) => {
      const person = signedIn(c);
      const { name } = c.req.valid('json');
      await saveName(deps, person, name);
      auth.forget(person.id);
      return c.json(await meView(deps, c.get('ability'), { ...person, name }), 200);
    })
    .openapi(putCompany, async (c) => {
      const person = signedIn(c);
      const { taxNumber } = c.req.valid('json');
      await saveTaxNumber({ store, clock: deps.clock }, person, c.get('ability'), taxNumber);
      return c.json(await meView(deps, c.get('ability'), person), 200);
    })
    .openapi(postRegister, async (c) => {
      const request = c.req.valid('json');
      await limiter.take(clientAddress(c, trustProxy));
      auth.checkNewPassword(request.password, request, 'password');
      const id = await registerPerson(deps, request, c.get('locale'), auth.hashing, deps.clock.now());
      const { cookies } = await auth.signIn(request.email, request.password, c.req.raw.headers);
      const device = auth.devices.remember(c.req.raw.headers, request.email, cookies);
      setCookies(c, [personCookie(id, cookies), device, ...cookies]);
      const person = await findPerson(store, id);
      if (!person) throw refusedAs('session.required');
      return c.json(await meView(deps, abilityFor(person), person), 201);
    });
}
