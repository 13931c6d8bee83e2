/** Imports the protocol's SDK, a seventh of a second to load: so this file is imported only by whoever is about to speak the protocol. */
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { version } from '../src/door.js';
import type { CallResult } from './call.js';
import { about, inputSchema, name, outputSchema } from './tool.js';

const instructions =
  'Attribune reads a news article and says who said what. Call extract_quotes with the whole text of the article, just as it is, whenever words are to be quoted or credited to somebody.';

/** Takes everything: the tool checks its arguments itself, to answer faults in its own words, and tests prove that its answers fit their schema. */
const unchecked = { getValidator: () => (data: unknown) => ({ valid: true as const, data: data as never, errorMessage: undefined }) };

/**
 * A server of the protocol with the one tool. It has no state: one is made for each request over HTTP, and one for a connection over stdio.
 *
 * @param call answers a call of the tool, whatever its arguments
 */
export function createServer(call: (given: unknown) => CallResult | Promise<CallResult>): McpServer {
  const server = new McpServer(
    { name: 'attribune', title: 'Attribune', version },
    { instructions, capabilities: { tools: { listChanged: false } } },
  );
  server.registerTool(
    name,
    { ...about, inputSchema: fromJsonSchema(inputSchema, unchecked), outputSchema: fromJsonSchema(outputSchema, unchecked) },
    (given) => call(given),
  );
  return server;
}
