import { type CallFacts, type CallResult, call } from '../../mcp/call.js';
import type { Attributor } from '../../src/door.js';

/** A call of the tool. */
export interface CallJob {
  /** The arguments, whatever they are. */
  given: unknown;
}

/** What a call of the tool came to, and what of it is for the log. */
export interface CallAnswer {
  result: CallResult;
  facts: CallFacts;
  /** What the engine threw, where it broke: the assistant is told that it did, the log why. */
  broken?: unknown;
}

/** Calls the tool with whatever it was given. */
export function callTool(attribute: Attributor) {
  return ({ given }: CallJob): CallAnswer => {
    const facts: CallFacts = {};
    let broken: unknown;
    const result = call(attribute, given, facts, (thrown) => {
      broken = thrown;
    });
    return { result, facts, ...(broken === undefined ? {} : { broken }) };
  };
}
