/**
 * Every way in which a request can fail: one row each. The name is the end of the problem's `type`, `title` says what happened, `detail` what to
 * do about it; `help` is the longer word on the page that the `type` leads to. Places in braces are filled with limits and types of ours, never
 * with anything that was sent.
 */
const table = {
  'malformed-request': {
    status: 400,
    title: 'The request is not well-formed HTTP',
    detail: '{fault} Check the address, the header fields and the length of the body.',
    help: 'The request line, a header field, the address or the framing of the body breaks the rules of HTTP. A client library seldom does this; a hand-written request or a proxy does.',
  },
  'malformed-json': {
    status: 400,
    title: 'What was sent is not JSON',
    detail: '{fault} Send one object such as {"text": "…"}, or the bare article as text/plain; in a batch one object a line.',
    help: 'The Content-Type promises JSON and the body is not. Line breaks and quotation marks inside a JSON string must be escaped: let a JSON library write the body. To send an article just as it is, use text/plain.',
  },
  'too-deep': {
    status: 400,
    title: 'What was sent is nested too deeply',
    detail: 'Its objects and lists stand one in another more than {limit} deep. Send the article’s fields as the contract has them.',
    help: 'No article needs lists in lists dozens deep, and a program that reads them may run out of room. What is sent in one request is one object with a few plain fields; the contract is in /openapi.json.',
  },
  'not-utf8': {
    status: 400,
    title: 'What was sent is not UTF-8',
    detail: 'It holds bytes that are not UTF-8. Convert the text to UTF-8 and send it again.',
    help: 'Offsets would be worthless if broken bytes were replaced, so such a body is refused. Text saved as Windows-1252 or Latin-1 is the usual cause: convert it, for instance with “iconv -f windows-1252 -t utf-8”.',
  },
  'invalid-body': {
    status: 400,
    title: 'What was sent does not fit the contract',
    detail: 'It is JSON, but not what is expected here. Mend what errors lists and send it again.',
    help: 'The member “errors” lists each fault with a JSON pointer to the place. A field that is not known is refused rather than ignored, so that a misspelt option shows at once; the pointer then leads to the object that holds it. The contract is in /openapi.json.',
  },
  'invalid-query': {
    status: 400,
    title: 'The query does not fit the contract',
    detail: 'A parameter of the query is not what is expected here. Mend what errors lists and send it again.',
    help: 'Only the options may stand in the query: offsets, minConfidence, explain, acts and types. The article, its id and its title belong in the body, never in the address, because addresses end up in logs. An option may be given in the query or in the body, not in both.',
  },
  'missing-key': {
    status: 401,
    title: 'A key is needed',
    detail: 'Send your key in the header field Authorization, after “Bearer ”. Whoever runs the service gives out keys.',
    help: 'This service is for those who hold a key. It belongs in the header field Authorization, as in “Authorization: Bearer attribune_…”, and never in the address, because addresses end up in logs.',
  },
  'unknown-key': {
    status: 401,
    title: 'The key does not hold',
    detail: 'The key is none of those in force. See that it was copied whole, or ask whoever runs the service for a new one.',
    help: 'The key in the header field Authorization was never given out, has been withdrawn, or has run out. The service does not say which.',
  },
  'forbidden-origin': {
    status: 403,
    title: 'The request comes from elsewhere',
    detail:
      'Host, and Origin where there is one, must be a name by which this may be called. Ask whoever runs the service to add it to MCP_HOSTS.',
    help: 'A page that a browser has open could call a service on the same machine, under its own name or one that was made to point there. So /mcp answers only under the names in the setting MCP_HOSTS: localhost and its addresses unless the operator says otherwise.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'Check the path. The endpoints are listed at /docs and in /openapi.json.',
    help: 'No endpoint has this path. Paths are case-sensitive and have no slash at the end.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take this method',
    detail: 'Use one of the methods in the header field Allow: {allow}.',
    help: 'The path is right, the method is not. Articles are sent with POST to /v1/quotes.',
  },
  'not-acceptable': {
    status: 406,
    title: 'None of the accepted types can be answered',
    detail: 'The header field Accept excludes what there is here. Accept {offered}.',
    help: 'The header field Accept names only types that this endpoint does not answer. Leave it out, or include what the problem’s detail names.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    detail: 'The whole request must arrive within {seconds} seconds. Send it again.',
    help: 'The connection was too slow, or the body shorter than its Content-Length, so that the service waited for the rest. The limit is the setting REQUEST_TIMEOUT.',
  },
  'too-long': {
    status: 413,
    title: 'The body is too long',
    detail: 'The body may have up to {limit} bytes. Send the article in parts, or ask whoever runs the service to raise BODY_LIMIT.',
    help: 'The limit counts the bytes of the whole body, not characters. It keeps one request from holding up all others; the setting BODY_LIMIT changes it.',
  },
  'line-too-long': {
    status: 413,
    title: 'The line is too long',
    detail:
      'A line of a batch may have up to {limit} bytes. Send the article in parts, or ask whoever runs the service to raise BATCH_LINE_LIMIT.',
    help: 'The limit counts the bytes of one line; the batch as a whole has none. The line was passed over, and the lines after it are answered as usual.',
  },
  'batch-idle': {
    status: 408,
    title: 'The batch stood still',
    detail: 'Nothing came in for {seconds} seconds. Send this line and all after it again.',
    help: 'Lines are answered as they come; where none comes for long, the batch is ended, and what came before is answered. The limit is the setting BATCH_IDLE_TIMEOUT.',
  },
  'batch-stopped': {
    status: 503,
    title: 'The service is stopping',
    detail: 'The batch could not be finished. Send this line and all after it again.',
    help: 'The service was told to stop, and the time that it leaves to requests in flight, SHUTDOWN_GRACE, is nearly over. What was answered is answered.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a type that is not read here',
    detail: '{fault} Send {expected}.',
    help: 'Say with Content-Type what the body is: application/json for an object with the article in “text”, text/plain for the bare article, text/html, text/markdown or application/ninjs+json for a document that holds one. All are read as UTF-8, HTML also in the charset that it names, and not compressed.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The expectation cannot be met',
    detail: 'Leave out the header field Expect, or use “Expect: 100-continue”.',
    help: 'The header field Expect asks for something other than 100-continue.',
  },
  'empty-text': {
    status: 422,
    title: 'The article is empty',
    detail: 'The text has no visible character. Send the words of the article.',
    help: 'The request was understood, but there is nothing to read in it: the text is empty, or has only white space and invisible characters.',
  },
  'not-text': {
    status: 422,
    title: 'The article is not text',
    detail: '{fault} Send the words of the article as plain text.',
    help: 'Half of a surrogate pair cannot be written as UTF-8, so offsets and hash could not be trusted. A text in which more than one character in twenty is a control character is a file of another kind, or text in UTF-16 that was read as UTF-8.',
  },
  'malformed-document': {
    status: 422,
    title: 'The document cannot be read',
    detail: 'The document is not of the form that its Content-Type promises. Mend it, or send the bare article as text/plain.',
    help: 'An item of ninjs must be one JSON object, and the front matter of Markdown must be YAML.',
  },
  'no-article': {
    status: 422,
    title: 'No article was found in the document',
    detail: 'The document has no paragraph that reads like an article. Send the body of the article, or its words as text/plain.',
    help: 'Navigation, notices, asides and scripts are left out of a page, and nothing was left. Pages that load their words by script hold none: send what the CMS keeps.',
  },
  'too-complex': {
    status: 422,
    title: 'The document is too complex',
    detail:
      'The document is nested too deeply or has too many elements, attributes or marks for an article. Send the body of the article alone.',
    help: 'No article nests its elements hundreds deep or has tens of thousands of them. The limits keep one document from holding up all others.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    detail: 'Up to {limit} requests in {seconds} seconds are answered. Wait {wait} seconds, then send this one again.',
    help: 'Each holder of a key, or each address where there are no keys, may send so many requests in a window of time. The header fields RateLimit and RateLimit-Policy of every answer say how many are left and when the window ends; Retry-After says when to try again. Many articles are one request when they are sent to /v1/batch. The limits are the settings RATE_LIMIT and RATE_WINDOW.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The header fields are too large',
    detail: 'Address and header fields together may have up to {limit} bytes. Send fewer or shorter ones.',
    help: 'Cookies meant for another service, or an article put into the address, are the usual causes. The article belongs in the body.',
  },
  'internal-error': {
    status: 500,
    title: 'The service failed',
    detail: 'This is a fault of the service, not of the request. Try once more; if it stays, report the instance of this problem.',
    help: 'Something broke that should not have. The log of the service has the cause under the request id at the end of “instance”, without any of the article’s text.',
  },
  overloaded: {
    status: 503,
    title: 'The service is at its limit',
    detail: 'It has taken on as much as it may. Send this again after the seconds in the header field Retry-After.',
    help: 'Articles are read in the order in which they come, by as many workers as the machine has cores, and only so many may wait: one more is refused at once rather than kept waiting for long. Whoever runs the service can give it more cores, or run more of it; the settings are WORKERS and QUEUE_LIMIT, and for batches BATCH_LIMIT.',
  },
  'over-budget': {
    status: 504,
    title: 'The article took too long',
    detail: 'It was not done within {seconds} seconds. Send it in parts, or ask whoever runs the service to raise ARTICLE_TIMEOUT.',
    help: 'A worker that is at one article for longer than the setting ARTICLE_TIMEOUT is stopped and replaced, so that no article keeps the others waiting. No article of a newspaper comes near the limit on a machine that has its cores for itself.',
  },
  'over-memory': {
    status: 500,
    title: 'The article needs too much memory',
    detail:
      'It could not be done within {limit} MiB. Send it in parts, without explain, or ask whoever runs the service to raise WORKER_HEAP.',
    help: 'What is found in an article takes more room than the article: one of a million characters that is nothing but short quotations, or explained word by word, can need more than a worker may have. Such a worker is replaced, and no other article is lost. The limit is the setting WORKER_HEAP.',
  },
  'not-ready': {
    status: 503,
    title: 'The service is not ready',
    detail: 'The service is {phase}. Try again in a few seconds.',
    help: 'A probe found the service starting up or shutting down. A load balancer should send requests elsewhere meanwhile; what has already been sent is still answered.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string; help: string }>;

/** Name of a kind of problem: the end of its `type`. */
export type ProblemName = keyof typeof table;

/** Every kind of problem, by name. */
export const problems: Readonly<Record<ProblemName, { status: number; title: string; detail: string; help: string }>> = table;

/** Those that only a line of a batch is answered with: the status of its response was sent long before. */
export const onlyInLines: readonly ProblemName[] = ['line-too-long', 'batch-idle', 'batch-stopped'];

/** Every name, in the order of the table. */
export const problemNames = Object.keys(table) as ProblemName[];

/** One fault of a request: where it is, and what should be there. */
export interface Fault {
  /** JSON pointer into the body. */
  pointer?: string;
  /** Name of a parameter of the query. */
  parameter?: string;
  /** What should be there. */
  detail: string;
}

/** The body of an error: RFC 9457. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: Fault[];
}

/** What a throw can say beside the name. */
export interface ProblemFacts {
  /** Values for the places in braces of `detail`. */
  values?: Readonly<Record<string, string | number>>;
  /** Each fault of a body or a query. */
  errors?: Fault[];
  /** Header fields that go with it. */
  headers?: Readonly<Record<string, string>>;
}

/** Thrown wherever a request cannot be answered; the error handler writes it out. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemName;
  readonly facts: ProblemFacts;

  constructor(code: ProblemName, facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/**
 * The body of a problem.
 *
 * @param name which problem
 * @param facts what fills the places in its detail, and the faults it lists
 * @param requestId id of the request; becomes its `instance`
 */
export function problemBody(name: ProblemName, facts: ProblemFacts, requestId: string): ProblemBody {
  const { status, title, detail } = problems[name];
  return {
    type: `/problems/${name}`,
    title,
    status,
    detail: filled(detail, facts.values ?? {}),
    instance: `urn:request:${requestId}`,
    ...(facts.errors === undefined ? {} : { errors: facts.errors }),
  };
}

function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}
