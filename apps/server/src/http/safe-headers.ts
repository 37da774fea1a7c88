import type { ServerResponse } from 'node:http';

/** Answers are data: a browser that shows one as a page may load and run nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
/** Pages bring a policy of their own, with their nonce; this is for what is none of them, such as a bare error. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'x-permitted-cross-domain-policies': 'none',
};

const YEAR_S = 31_536_000;

/** What every answer of ours says to a browser, be it a page, data or a file. Whoever answers may say something narrower. */
export function safeHeaders(
  response: ServerResponse,
  { https, isApi }: { https: boolean; isApi: boolean },
): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  response.setHeader('content-security-policy', isApi ? DATA_POLICY : PAGE_POLICY);
  // Only ever over https: over http it means nothing, and one who tries the product on http must not lose it.
  if (https) response.setHeader('strict-transport-security', `max-age=${YEAR_S}`);
}
