/** A marker in every place where a caller can write, for tests that look for it where it may not be. */
import { by, desk } from './access/keys.js';
import type { Process } from './service.js';

export const marker = 'Xanthoprotein';
const sentence = `“${marker} is here,” ${marker} said.`;

/** Whether the marker, or a key, is in these bytes: in any case, or as strings with other letters than Latin ones lie in memory. */
export function isTold(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  return [marker, desk.key].some(
    (secret) =>
      text.includes(secret.toLowerCase()) ||
      [secret, secret.toLowerCase(), secret.toUpperCase()].some((one) => bytes.includes(Buffer.from(one, 'utf16le'))),
  );
}

/** An article of so many paragraphs, no two alike. */
export const long = (paragraphs: number) =>
  Array.from(
    { length: paragraphs },
    (_, at) => `“It is day ${at},” said Ines ${marker} of ${marker}${at}, and nobody at the harbour of ${at} heard it.`,
  ).join('\n\n');

export interface Answer {
  status: number;
  body: string;
  headers: string;
}
const json = (value: unknown) => JSON.stringify(value);

/** All that a caller may do with a service, each with the marker in it. */
export function sendersTo({ url }: Process) {
  const send = async (
    method: string,
    address: string,
    type: string,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const sent = { ...by(desk), ...(type === '' ? {} : { 'content-type': type }), ...headers };
    const response = await fetch(`${url}${address}`, { method, headers: sent, ...(method === 'GET' ? {} : { body }) });
    return { status: response.status, body: await response.text(), headers: json([...response.headers]) };
  };
  const article = (body: unknown, headers = {}) =>
    send('POST', '/v1/quotes', 'application/json', typeof body === 'string' ? body : json(body), headers);
  const call = (args: object) => {
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'extract_quotes', arguments: args } };
    return send('POST', '/mcp', 'application/json', json(message), { accept: 'application/json, text/event-stream' });
  };
  const fields = {
    'x-request-id': `${marker} ${marker}`,
    'user-agent': marker,
    referer: `http://${marker}.example/${marker}`,
    cookie: `a=${marker}`,
    [marker]: marker,
    'x-forwarded-for': marker,
    'accept-language': marker,
    traceparent: `00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-${marker}`,
    tracestate: `vendor=${marker}`,
    baggage: `a=${marker}`,
  };
  const batch = (...lines: string[]) => send('POST', '/v1/batch', 'application/x-ndjson', lines.join('\n'));
  return {
    send,
    /** Answered with the article's own words, as it should be. */
    good: {
      'text, id, title, byline, captions': () =>
        article({ text: sentence, id: marker, title: sentence, byline: marker, captions: [sentence], options: { explain: true } }),
      'plain text': () => send('POST', '/v1/quotes?explain=true', 'text/plain', sentence),
      'a page': () => send('POST', '/v1/quotes', 'text/html', `<h1>${marker}</h1><!-- ${marker} --><p title="${marker}">${sentence}</p>`),
      Markdown: () => send('POST', '/v1/quotes', 'text/markdown', `# ${marker}\n\n${sentence}\n`),
      ninjs: () =>
        send('POST', '/v1/quotes', 'application/ninjs+json', json({ uri: `urn:${marker}`, headline: marker, body_text: sentence })),
      'lines of a batch': () => batch(json({ text: sentence, id: marker }), json({ text: sentence, title: marker })),
      'a call of the tool': () => call({ text: sentence, title: marker, byline: marker }),
    },
    /** Answered without a word of what was sent. */
    silent: {
      'header fields': () => article({ text: 'a' }, fields),
      'a query': () => send('GET', `/livez?${marker}=${marker}`, '', ''),
      'a query that is not known': () => send('POST', `/v1/quotes?${marker}=${marker}&offsets=${marker}`, 'text/plain', sentence),
      'an address': () => send('GET', `/${marker}/${marker}?${marker}`, '', ''),
      'an address that cannot be decoded': () => send('GET', `/%zz${marker}`, '', ''),
      'a problem': () => send('GET', `/problems/${marker}`, '', ''),
      'the query of the metrics': () => send('GET', `/metrics?${marker}=${marker}`, '', '', { accept: `text/${marker}` }),
      'bad JSON': () => article(`{"text": "${sentence}`),
      'a field that is not known': () => article({ text: sentence, [marker]: marker }),
      'an option that is not known': () => article({ text: sentence, options: { [marker]: marker, offsets: marker } }),
      'half a surrogate pair': () => article(`{"text": "${marker} \\ud800"}`),
      'JSON too deep': () => article(`${'['.repeat(50)}"${marker}"${']'.repeat(50)}`),
      'a type': () => send('POST', '/v1/quotes', `text/${marker}`, sentence),
      'what is accepted': () => article({ text: sentence }, { accept: `text/${marker}` }),
      'a key': () => article({ text: sentence }, { authorization: `Bearer ${marker}` }),
      'a name of this machine': () => send('POST', '/mcp', 'application/json', '{}', { origin: `http://${marker}.example` }),
      'a page without an article': () => send('POST', '/v1/quotes', 'text/html', `<!-- ${marker} --><script>${marker}</script>`),
      'a page too deep': () => send('POST', '/v1/quotes', 'text/html', `${'<b><i>'.repeat(600)}${marker}`),
      'malformed front matter': () => send('POST', '/v1/quotes', 'text/markdown', `---\n${marker}: [${marker}\n---\n${marker}`),
      'malformed ninjs': () => send('POST', '/v1/quotes', 'application/ninjs+json', `{"${marker}": "${marker}`),
      'lines of a batch that cannot be used': () =>
        batch(`{"text": "${sentence}`, json({ text: 7, [marker]: marker }), marker, `{"text": "${marker} \\ud800"}`),
      'a call that does not fit': () => call({ [marker]: marker, title: [marker] }),
    },
  };
}
