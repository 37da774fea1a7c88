import type { OpenAPIHono } from '@hono/zod-openapi';

import { methodNotAllowed } from 'hono/method-not-allowed';

import { sessionRoutes } from '../auth/session.routes.ts';

import { cartRoutes } from '../features/cart/cart.routes.ts';

import { catalogueRoutes } from '../features/catalogue/catalogue.routes.ts';
import { pictureRoutes } from '../features/catalogue/picture.routes.ts';
import { docsRoutes } from '../features/help/docs.routes.ts';
import { peopleRoutes } from '../features/people/people.routes.ts';
import { healthRoutes } from '../observe/health.routes.ts';

import { NO_RATES } from '../rates/rates.ts';
import type { AppDeps } from './app-deps.ts';
import { answerErrors } from './answer-errors.ts';
import type { AppEnv } from './context.ts';
import { identify, nameRequest } from './identify.ts';
import { openApiDocument } from './openapi-document.ts';
import { limitRates } from './limit-rates.ts';
import { privateAnswers } from './private-answers.ts';
import { problemOf } from './problem.ts';
import { router } from './router.ts';
import { nobody } from './trusted-proxies.ts';
import { sameSite } from './same-site.ts';
import { secureCookies } from './secure-cookies.ts';
import { limitBody, strictBody, strictQuery } from './strict-body.ts';
import { whosePage } from './whose-page.ts';

/**
 * The whole HTTP side: `/api/**` and `/healthz`, `/readyz`, `/metrics`. Everything is handed in, so tests ask it without a
 * socket by `app.request()`. The headers that keep a browser safe are the front door's (`front-door.ts`).
 */
export function createApp(deps: AppDeps): OpenAPIHono<AppEnv> {
  const app = router();
  app.use(nameRequest(deps.log));
  app.use(deps.metrics.measureRequests);
  app.use(secureCookies);
  app.onError(answerErrors);
  app.notFound((c) => problemOf(c, 'route.unknown'));
  app.route('/', healthRoutes(deps));

  // Before anybody is looked up: pictures and documentation are everybody's.
  app.route('/api', pictureRoutes(deps));
  app.route('/api', docsRoutes());
  app.use('/api/*', privateAnswers, sameSite(deps.origins), limitBody, identify(deps.auth));
  // Counted before it is looked at: what is refused for its content has cost as much.
  app.use('/api/*', limitRates(deps.rates ?? NO_RATES, deps.trustProxy ?? nobody));
  app.use('/api/*', strictQuery, strictBody, whosePage(deps.auth));

  for (const routes of [
    sessionRoutes(deps),
    peopleRoutes(deps),
    catalogueRoutes(deps),
    cartRoutes(deps),
    ...(deps.routes ?? []),
  ]) {
    app.route('/api', routes);
  }
  app.get('/api/openapi.json', openApiDocument(app));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, allowed) => {
        c.header('allow', allowed.join(', '));
        return problemOf(c as never, 'route.method');
      },
    }),
  );
  return app;
}
