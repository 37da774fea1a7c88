import {
  changeTerms as changeBody,
  companyTerms,
  confirmCompany as confirmBody,
  doubtCompany as doubtBody,
  id,
  newCompany,
} from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { Refused, valueOf } from '../../core/refused.ts';
import { signedIn } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { may, why } from '@orderdesk/policy';
import { companyTermsView } from './company-terms.ts';
import { changeTerms } from './change-terms.command.ts';
import { confirmCompany } from './confirm-company.command.ts';
import { doubtCompany } from './doubt-company.command.ts';
import { companyFor } from './mark-company.ts';
import { turnAwayCompany } from './turn-away-company.command.ts';
import { waitingCompanies } from './new-company.view.ts';

const confirm = createRoute({
  method: 'post',
  path: '/companies/{id}/confirm',
  tags: ['Companies'],
  summary: 'Say that a company that registered by itself is who it says it is, and on which terms it orders',
  request: {
    params: z.object({ id }),
    body: { required: false, content: jsonBody(confirmBody).content },
  },
  responses: {
    204: { description: 'Confirmed, here and on its open orders' },
    ...problems(400, 401, 403, 404, 409),
  },
});

const terms = createRoute({
  method: 'get',
  path: '/companies/{id}/terms',
  tags: ['Companies'],
  summary: 'What a company orders by now, and what you may give it with its confirmation',
  request: { params: z.object({ id }) },
  responses: { 200: json(companyTerms, 'The terms'), ...problems(401, 403, 404) },
});

const change = createRoute({
  method: 'put',
  path: '/companies/{id}/terms',
  tags: ['Companies'],
  summary: 'Give a company that is known another kind, group or credit, and why',
  request: { params: z.object({ id }), body: jsonBody(changeBody) },
  responses: {
    204: { description: 'Changed, from its next order on' },
    ...problems(400, 401, 403, 404, 409),
  },
});

/** What is decided against a company, with the reason. */
const decision = <P extends string>(path: P, summary: string, description: string) =>
  createRoute({
    method: 'post',
    path,
    tags: ['Companies'],
    summary,
    request: { params: z.object({ id }), body: jsonBody(doubtBody) },
    responses: { 204: { description }, ...problems(400, 401, 403, 404, 409) },
  });
const doubt = decision(
  '/companies/{id}/doubt',
  'Take back that a company is who it says it is, and why',
  'New again, here and on its open orders',
);
const turnAway = decision(
  '/companies/{id}/turn-away',
  'Turn a new company away, and why',
  'Off the list, its tax number freed, its open orders held',
);

const waiting = createRoute({
  method: 'get',
  path: '/companies/new',
  tags: ['Companies'],
  summary: 'Companies that registered by themselves and wait for somebody to confirm them',
  responses: {
    200: json(z.array(newCompany), 'Those that could be taken for another first'),
    ...problems(401, 403),
  },
});

export function companiesRoutes(core: Core) {
  return router()
    .openapi(waiting, async (c) => {
      signedIn(c);
      const ability = c.get('ability');
      const refusal = may(ability, 'edit', 'Company', undefined, 'creditLimit')
        ? null
        : why(ability, 'edit', 'Company', undefined, 'creditLimit');
      if (refusal) throw new Refused(refusal);
      return c.json(await waitingCompanies(core.store), 200);
    })
    .openapi(confirm, async (c) => {
      valueOf(await confirmCompany(core, signedIn(c), c.req.valid('param').id, c.req.valid('json')));
      return c.body(null, 204);
    })
    .openapi(terms, async (c) => {
      const person = signedIn(c);
      const company = valueOf(await companyFor(core.store, person, c.req.valid('param').id));
      return c.json(await companyTermsView(core.store, c.get('ability'), company), 200);
    })
    .openapi(change, async (c) => {
      valueOf(await changeTerms(core, signedIn(c), c.req.valid('param').id, c.req.valid('json')));
      return c.body(null, 204);
    })
    .openapi(doubt, async (c) => {
      const { reason } = c.req.valid('json');
      valueOf(await doubtCompany(core, signedIn(c), c.req.valid('param').id, reason));
      return c.body(null, 204);
    })
    .openapi(turnAway, async (c) => {
      const { reason } = c.req.valid('json');
      valueOf(await turnAwayCompany(core, signedIn(c), c.req.valid('param').id, reason));
      return c.body(null, 204);
    });
}
