import { createRoute, z } from '@hono/zod-openapi';
import { refusedAs } from '../../http/problem.ts';
import { json, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';

const demoAccount = z.strictObject({
  email: z.string(),
  password: z.string(),
  role: z.string(),
  name: z.string(),
});
export type DemoAccount = z.infer<typeof demoAccount>;

const list = createRoute({
  method: 'get',
  path: '/demo-accounts',
  tags: ['Session'],
  summary: 'Who one can be in a demo company; unknown everywhere else',
  responses: { 200: json(z.array(demoAccount), 'One for each role'), ...problems(404) },
});

/** `accounts` is null but in a demo company, which tells its passwords to everybody. */
export function demoAccountsRoutes(accounts: readonly DemoAccount[] | null) {
  return router().openapi(list, (c) => {
    if (!accounts) throw refusedAs('route.unknown');
    return c.json([...accounts], 200);
  });
}
