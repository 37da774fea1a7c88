import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { TLSSocket } from 'node:tls';
import { socketAddress } from './client-address.ts';
import type { ProxyTrust } from './trusted-proxies.ts';
import { safeHeaders } from './safe-headers.ts';

/** A client that sends its request by the drop is not waited for: headers, then the whole of it. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;
/** What is being answered when the process is asked to end may still be answered. */
const LAST_ANSWERS_MS = 5000;

const API = /^\/(api(\/|$|\?)|healthz|readyz|metrics)/;
const SOCKETS = /^\/socket\.io\//;

export type FrontDoor = {
  readonly server: Server;
  /** Who answers what is no API; until then it is nobody's. */
  showScreens(screens: RequestListener): void;
  listen(port: number, host: string): Promise<void>;
  /** Takes no more requests, lets those at hand be answered, and ends every connection. */
  close(): Promise<void>;
};

/**
 * The one HTTP server, in front of API, sockets and screens. What holds for every answer is done here: the headers that keep a browser
 * safe, and what is known of the way a request came (`x-forwarded-proto` is ours from here on, whoever sent it, and so is `x-forwarded-for` for the screens).
 */
export function frontDoor(options: {
  api: RequestListener;
  trust: ProxyTrust;
  /** Origins that are reached by https, whatever the proxy says. */
  httpsHosts: ReadonlySet<string>;
  /** Whether the screens' own development sockets are let in. */
  development?: boolean;
}): FrontDoor {
  const { api, trust, httpsHosts, development = false } = options;
  let screens: RequestListener = (_request, response) => void response.writeHead(404).end();
  let closing = false;

  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: 5000,
      // Node would hand any `Upgrade` to Socket.IO, which hangs up on what is not its own; all else is plain HTTP/1.1 (RFC 9110 7.8).
      shouldUpgradeCallback: (request) => isSocket(request) || (development && isDevelopmentSocket(request)),
    },
    (request: IncomingMessage, response: ServerResponse) => {
      const https = cameByHttps(request, trust, httpsHosts);
      request.headers['x-forwarded-proto'] = https ? 'https' : 'http';
      const isApi = API.test(request.url ?? '/');
      safeHeaders(response, { https, isApi });
      // Its connection is not kept: the process is about to go.
      if (closing) response.setHeader('connection', 'close');
      if (isApi) api(request, response);
      else {
        request.headers['x-forwarded-for'] = socketAddress(request, trust) ?? 'unknown';
        screens(request, response);
      }
    },
  );

  return {
    server,
    showScreens(shown) {
      screens = shown;
    },
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    async close() {
      closing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

const isWebSocket = (request: IncomingMessage): boolean =>
  request.method === 'GET' && request.headers.upgrade?.toLowerCase() === 'websocket';

const isSocket = (request: IncomingMessage): boolean =>
  isWebSocket(request) && SOCKETS.test(request.url ?? '');

const isDevelopmentSocket = (request: IncomingMessage): boolean =>
  isWebSocket(request) && (request.headers['sec-websocket-protocol'] ?? '').startsWith('vite-');

export function cameByHttps(
  request: IncomingMessage,
  trust: ProxyTrust,
  httpsHosts: ReadonlySet<string>,
): boolean {
  if ((request.socket as Partial<TLSSocket>).encrypted) return true;
  if (httpsHosts.has(request.headers.host ?? '')) return true;
  if (!trust(request.socket.remoteAddress)) return false;
  // A list, where several proxies were passed: the nearest one's word stands last.
  return (
    String(request.headers['x-forwarded-proto'] ?? '')
      .split(',')
      .at(-1)
      ?.trim()
      .toLowerCase() === 'https'
  );
}
