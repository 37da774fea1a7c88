import { Agent, request } from 'node:http';

export type Answer = { readonly status: number; readonly body: string; readonly cookies: readonly string[] };

export type HttpClient = {
  ask(
    method: string,
    path: string,
    options?: { body?: unknown; cookie?: string; key?: string },
  ): Promise<Answer>;
  close(): void;
};

/** A lean client with kept-alive connections: on two cores the load must cost little itself. */
export function httpClient(url: string): HttpClient {
  const { hostname, port } = new URL(url);
  // Connections are let go of before the server does so, which it may while it is paused.
  const agent = new Agent({ keepAlive: true, timeout: 2000 });
  return {
    ask: (method, path, { body, cookie, key } = {}) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? null : JSON.stringify(body);
        const headers = {
          ...(text === null
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...(cookie === undefined ? {} : { cookie }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        };
        const sent = request({ hostname, port, method, path, agent, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(parts).toString(),
              cookies: response.headers['set-cookie'] ?? [],
            }),
          );
        });
        sent.on('error', reject);
        sent.end(text);
      }),
    close: () => agent.destroy(),
  };
}
