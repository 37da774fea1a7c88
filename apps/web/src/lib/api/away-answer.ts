import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { RequestEvent } from '@sveltejs/kit';

/** After so many seconds a page that said so asks again by itself. */
const AGAIN_S = 10;

/**
 * What is said while nothing can be read: it will be over, nothing is lost, and the page looks again by itself. Needs no data, no session
 * and no script.
 */
export function awayAnswer(event: Pick<RequestEvent, 'isDataRequest' | 'locals'>): Response {
  const headers = { 'retry-after': String(AGAIN_S), 'cache-control': 'no-store' };
  const init = { status: 503, headers };
  if (event.isDataRequest) return Response.json({ message: m.common_away_text(), code: 'server.busy' }, init);
  return new Response(page(event.locals.theme), {
    ...init,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  });
}

const page = (theme: string): string => `<!doctype html>
<html lang="${getLocale() === 'zh' ? 'zh-CN' : 'en'}" data-theme="${theme}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="${theme === 'system' ? 'light dark' : theme}" />
    <meta http-equiv="refresh" content="${AGAIN_S}" />
    <title>${m.common_away_title()}</title>
    <style>
      :root { color-scheme: ${theme === 'system' ? 'light dark' : theme}; font: 16px/1.6 system-ui, 'Noto Sans SC Variable', sans-serif; }
      main { min-height: 80vh; max-width: 36rem; margin: 0 auto; padding: 2rem 1rem; display: grid; align-content: center; gap: 1rem; text-align: center; }
      h1 { margin: 0; font-size: 1.5rem; }
      p { margin: 0; }
      a { display: inline-block; padding: 0.6rem 1.2rem; border: 1px solid; border-radius: 0.4rem; color: inherit; text-decoration: none; }
    </style>
  </head>
  <body>
    <main id="content">
      <h1>${m.common_away_title()}</h1>
      <p>${m.common_away_text()}</p>
      <p><a href="">${m.common_away_again()}</a></p>
    </main>
  </body>
</html>
`;
