/** The protocol over HTTP. Imports the SDK: see `server.ts`. */
import { createMcpHandler, validateHostHeader, validateOriginHeader } from '@modelcontextprotocol/server';
import type { CallResult } from './call.js';
import { createServer } from './server.js';

/**
 * Answers one HTTP request: statelessly; clients of the revision of 2026 get one JSON body (the tool says nothing before its answer), those of 2025 a
 * stream that ends with the answer, as the SDK has it.
 *
 * @param request with its header fields; its body has been read
 * @param body the body as a value
 * @param call answers a call of the tool
 */
export async function answer(request: Request, body: unknown, call: (given: unknown) => Promise<CallResult>): Promise<Response> {
  // Nothing here ever changes while the service runs, so nobody need keep a stream open to be told so.
  const handler = createMcpHandler(() => createServer(call), { maxSubscriptions: 0, keepAliveMs: 0 });
  return handler.fetch(request, { parsedBody: body });
}

/**
 * Whether a request comes from where the service may be called: not from a page of somebody else's that a browser has open, be it under its own
 * name (`Origin`) or under one that was made to point here (`Host`, DNS rebinding).
 *
 * @param hosts names without port
 */
export function isFromHere({ host, origin }: { host?: string | undefined; origin?: string | undefined }, hosts: string[]): boolean {
  return validateHostHeader(host, hosts).ok && validateOriginHeader(origin, hosts).ok;
}
