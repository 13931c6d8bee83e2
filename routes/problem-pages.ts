import { createHash } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { Problem, type ProblemName, problemNames, problems } from '../contract/problems.js';

const style =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}code{font-size:.95em}';
/** Only the style above may be applied: it is named by its hash. */
const policy = `default-src 'none'; frame-ancestors 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The pages that the `type` of a problem leads to: what it means, for a person. */
export const problemPages: FastifyPluginAsync = async (app) => {
  const page = { config: { produces: ['text/html'] } };

  app.get('/problems', page, async (_, reply) => {
    const rows = problemNames.map(
      (name) => `<li><a href="/problems/${name}">${escaped(problems[name].title)}</a> (${problems[name].status})</li>`,
    );
    return reply.headers(html).send(document('Problems', `<ul>${rows.join('')}</ul>`));
  });

  app.get<{ Params: { name: string } }>('/problems/:name', page, async (request, reply) => {
    const { name } = request.params;
    if (!Object.hasOwn(problems, name)) throw new Problem('not-found');
    return reply.headers(html).send(explanation(name as ProblemName));
  });
};

const html = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };

function explanation(name: ProblemName): string {
  const { status, title, help } = problems[name];
  return document(
    title,
    `<p>${escaped(help)}</p><p>Status ${status}, type <code>/problems/${name}</code>. <a href="/problems">All problems</a></p>`,
  );
}

function document(title: string, content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)} – Attribune</title><style>${style}</style><h1>${escaped(title)}</h1>${content}</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
