import { house, houseSettings } from '@orderdesk/contract';
import { createRoute } from '@hono/zod-openapi';
import { findHouse } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { valueOf } from '../../core/refused.ts';
import { signedInTo } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { saveHouse } from './save-house.command.ts';

const tags = ['House'];
const get = createRoute({
  method: 'get',
  path: '/house',
  tags,
  summary: 'The company that sells here: what it is called, and how customers reach it',
  responses: { 200: json(house, 'The company') },
});
const settings = createRoute({
  method: 'get',
  path: '/house/settings',
  tags,
  summary: 'The same as it is kept, with what no customer may be called',
  responses: { 200: json(houseSettings, 'As it is kept'), ...problems(401, 403) },
});
const put = createRoute({
  method: 'put',
  path: '/house/settings',
  tags,
  summary:
    'Say what the company is called and how customers reach it: kept in the audit, told to those who answer for money and rules',
  request: { body: jsonBody(houseSettings) },
  responses: { 200: json(houseSettings, 'As it is kept now'), ...problems(400, 401, 403, 409) },
});

export function houseRoutes(core: Core) {
  const kept = async () => {
    const { reserved = [], rev = 0 } = (await findHouse(core.store)) ?? {};
    return { house: core.reference.house, reserved: [...reserved], rev };
  };
  return router()
    .openapi(get, (c) => c.json(core.reference.house, 200))
    .openapi(settings, async (c) => {
      signedInTo(c, 'edit', 'House');
      return c.json(await kept(), 200);
    })
    .openapi(put, async (c) => {
      const person = signedInTo(c, 'edit', 'House');
      valueOf(await saveHouse(core, person, c.req.valid('json')));
      return c.json(await kept(), 200);
    });
}
