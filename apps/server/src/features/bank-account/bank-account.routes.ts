import { bankAccountView, decideBankAccount, saveBankAccount as saveBody } from '@orderdesk/contract';
import { createRoute } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { valueOf } from '../../core/refused.ts';
import { signedInTo } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { bankAccountViewOf } from './bank-account.view.ts';
import { agreeToBankAccount, dropBankAccount, saveBankAccount } from './save-bank-account.command.ts';

const tags = ['Bank account'];
const get = createRoute({
  method: 'get',
  path: '/bank-account',
  tags,
  summary: 'Where customers transfer what they owe, and who changed that last',
  responses: { 200: json(bankAccountView, 'The account'), ...problems(401, 403) },
});
const put = createRoute({
  method: 'put',
  path: '/bank-account',
  tags,
  summary:
    'Say where customers transfer what they owe: counts once a second person agrees, kept in the audit, told to those who answer for money',
  request: { body: jsonBody(saveBody) },
  responses: { 200: json(bankAccountView, 'The account, as it is now'), ...problems(400, 401, 403, 409) },
});

/** What another person does with a proposed account. */
const decision = <P extends string>(path: P, summary: string) =>
  createRoute({
    method: 'post',
    path,
    tags,
    summary,
    request: { body: jsonBody(decideBankAccount) },
    responses: { 200: json(bankAccountView, 'The account, as it is now'), ...problems(400, 401, 403, 409) },
  });
const agree = decision(
  '/bank-account/agree',
  'Agree to the account a colleague proposed: it counts from now on',
);
const drop = decision('/bank-account/drop', 'Let a proposed account go');

export function bankAccountRoutes(core: Core) {
  return router()
    .openapi(get, async (c) => {
      const person = signedInTo(c, 'read', 'BankAccount');
      return c.json(await bankAccountViewOf(core.store, person), 200);
    })
    .openapi(put, async (c) => {
      const person = signedInTo(c, 'edit', 'BankAccount');
      valueOf(await saveBankAccount(core, person, c.req.valid('json')));
      return c.json(await bankAccountViewOf(core.store, person), 200);
    })
    .openapi(agree, async (c) => {
      const person = signedInTo(c, 'edit', 'BankAccount');
      valueOf(await agreeToBankAccount(core, person, c.req.valid('json').rev));
      return c.json(await bankAccountViewOf(core.store, person), 200);
    })
    .openapi(drop, async (c) => {
      const person = signedInTo(c, 'edit', 'BankAccount');
      valueOf(await dropBankAccount(core, person, c.req.valid('json').rev));
      return c.json(await bankAccountViewOf(core.store, person), 200);
    });
}
