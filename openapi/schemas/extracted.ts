import { Type } from 'typebox';
import { closed } from './parts.js';
import { field, offsets } from './spans.js';

/** What part of an extracted article comes from where in the document. */
export const BlockSchema = closed(
  { title: 'Block', description: 'A stretch of an extracted article that comes from one block of the document.' },
  {
    ...offsets,
    field: Type.Optional(field),
    xpath: Type.Optional(
      Type.String({
        description: 'Of HTML: selects the element, or the attribute, in the document that a browser makes of what was sent.',
        examples: ['/html/body/article/p[2]'],
      }),
    ),
    line: Type.Optional(Type.Integer({ minimum: 1, description: 'Of Markdown: the line on which the block begins.', examples: [7] })),
    pointer: Type.Optional(
      Type.String({
        description: 'Of ninjs: JSON pointer to the member; where that holds HTML, `xpath` is into it.',
        examples: ['/bodies/0/value'],
      }),
    ),
  },
);

/** The article that a document was read as. */
export const ExtractedSchema = closed(
  {
    title: 'ExtractedArticle',
    description:
      'The article that a document (HTML, Markdown, ninjs) was read as: all offsets of the result are into it, in the unit of `meta.offsets`.',
  },
  {
    title: Type.Optional(Type.String({ description: 'The headline.', examples: ['Council opens the new ferry line'] })),
    byline: Type.Optional(Type.String({ description: 'Who wrote it.', examples: ['By Nora Feld'] })),
    captions: Type.Optional(
      Type.Array(Type.String(), { description: 'What stands under its pictures.', examples: [['Mayor Ada Quill at the terminal']] }),
    ),
    text: Type.String({
      description: 'The words of the article: a line a paragraph, blank lines between.',
      examples: ['“We are ready,” Mayor Ada Quill said on Monday.'],
    }),
    blocks: Type.Array(BlockSchema, {
      description: 'In order: first those of the text, then those of the other fields. All but the line ends between them is in one.',
      examples: [[{ start: 0, end: 47, xpath: '/html/body/article/p' }]],
    }),
  },
);
