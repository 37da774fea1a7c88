import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BUILD = new URL('../../web/build/handler.js', import.meta.url);

type Handler = (request: unknown, response: unknown, next: (error?: unknown) => void) => void;

/**
 * The built screens, mounted on the API's own server. SvelteKit takes the protocol of a request and the visitor's address from
 * headers, which the front door has made true.
 */
export async function builtWeb(): Promise<RequestListener> {
  const file = fileURLToPath(BUILD);
  if (!existsSync(file)) throw new Error(`The screens are not built: ${file} is missing. Run npm start.`);
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
  return (request, response) => {
    handler(request, response, (error) => {
      response.writeHead(error ? 500 : 404).end();
    });
  };
}

/** The screens from their sources, with hot reload over the same server. Development only. */
export async function developedWeb(server: Server): Promise<RequestListener> {
  const root = fileURLToPath(new URL('../../web/', import.meta.url));
  // Resolved from the web app, whose dependency vite is: the server itself does not need it.
  const { createRequire } = await import('node:module');
  const vitePath = createRequire(`${root}package.json`).resolve('vite');
  const { createServer } = (await import(pathToFileURL(vitePath).href)) as {
    createServer(options: object): Promise<{ middlewares: Handler }>;
  };
  const vite = await createServer({
    root,
    configFile: `${root}vite.config.ts`,
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  return (request, response) => {
    vite.middlewares(request, response, () => void response.writeHead(404).end());
  };
}
