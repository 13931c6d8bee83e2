import fc from 'fast-check';

/** What stands at the ends of quotations, and what looks like it. */
export const marks = [
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '‹',
  '›',
  '„',
  '‟',
  '‚',
  '‛',
  "''",
  '``',
  '´',
  '`',
  '「',
  '」',
  '″',
  '′',
  '＂',
];

/** What breaks programs that read text. Lone surrogates among them. */
const traps = [
  '\uD83D',
  '\uDE00',
  '😀',
  '👩‍👩‍👧',
  '\u202E',
  '\u202D',
  '\u2066',
  '\u2069',
  '\u200F',
  'e\u0301',
  '\u0301',
  '\u0301\u0302\u0303',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '\u00A0',
  '\u202F',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000B',
  '\f',
  '\0',
  '\u0001',
  '\u001B[2J',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\uFFFD',
  '\uFFFE',
  'â€œ',
  'â€\u009D',
  'â€™',
  'Ã©',
  '&quot;',
  '&#8220;',
  '<b>',
  '\\',
  '\\"',
  '$&',
  '%s',
  '__proto__',
  'constructor',
  'ﬁ',
  'İ',
  'ß',
  'ǅ',
];

const names = [
  'Ada Quill',
  'Mr Quill',
  'Quill',
  'Dr. Femi O’Dowd',
  "O'Dowd",
  'María José de la Cruz',
  'McAllister-Ngũgĩ',
  'van der Berg',
  'President Xu Wen',
  'Xu',
  'J. R. Ashby Jr.',
  'the minister',
  'The company',
  'her lawyer',
  'a senior aide',
  'Police',
  'two officials',
  'the report',
  'Lagos Port Authority',
  'LPA',
  'ADA QUILL',
  'Q',
  'A',
  'Sen. Tom Bell (D-N.Y.)',
  'he',
  'She',
  'they',
  'it',
  'I',
  'who',
  'we',
  'Bell, 43,',
  'constructor',
  'St. John’s',
  'the James’ house',
];

const sayings = [
  'said',
  'says',
  'told reporters',
  'added',
  'asked',
  'according to',
  'According to',
  'was blunt',
  'response',
  'in a statement',
  'claimed that',
  'denied',
  'tweeted',
  'said:',
  'replied,',
  'was quoted as saying',
  'had said',
  'would not say',
  'citing',
  'put it',
  'goes on',
  'insisted',
  'declined to comment',
  'said that',
  'called it',
];

const others = [
  'yesterday',
  'the bridge',
  'in Oban',
  'on Monday',
  'at 6 ft 2"',
  '5\'10"',
  'the ’90s',
  "rock 'n' roll",
  '’tis',
  "'cause",
  'the workers’',
  'would be closed',
  'I never',
  'We are ready',
  'Ready',
  'no',
  'it was',
  'because',
  'and',
  'but',
  'who',
  'which',
  'that',
  'has been “so-called',
  'June 5, 2024',
  'a.m.',
  'U.S.',
  '$3.5m',
  '10%',
  'www.example.org',
];

const stops = [
  '.',
  ',',
  '?',
  '!',
  ':',
  ';',
  '—',
  ' – ',
  '…',
  '...',
  '.”',
  ',"',
  '?’',
  '!»',
  '(',
  ')',
  '[',
  ']',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\n\n“',
  '\n\n"',
  '\n\n‘',
  '\nQ: ',
  '\nQUILL: ',
  '\n• ',
  '\n- ',
];

const piece = (values: string[]) => fc.constantFrom(...values);

/** Articles that are nearly real: marks, names, verbs and stops in any order, with the odd trap. */
export const newsy = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: piece(names) },
      { weight: 5, arbitrary: piece(sayings) },
      { weight: 6, arbitrary: piece(others) },
      { weight: 6, arbitrary: piece(stops) },
      { weight: 6, arbitrary: piece(marks) },
      { weight: 1, arbitrary: piece(traps) },
    ),
    { maxLength: 120 },
  )
  .chain((pieces) =>
    fc
      .array(piece(['', ' ', ' ', ' ', '  ', '\u00A0']), { minLength: pieces.length, maxLength: pieces.length })
      .map((gaps) => pieces.map((one, at) => one + gaps[at]).join('')),
  );

/** One quotation with its tag, as papers write them. */
const attributed = fc
  .tuple(
    piece(names),
    piece(['said', 'told reporters', 'added', 'asked', 'tweeted']),
    piece(others),
    piece(others),
    fc.constantFrom(['“', '”'], ['‘', '’'], ['"', '"'], ["'", "'"], ['«', '»']),
  )
  .chain(([name, verb, first, second, [open, close]]) =>
    fc.constantFrom(
      `${open}${first},${close} ${name} ${verb}.`,
      `${open}${first},${close} ${verb} ${name}, ${open}${second}.${close}`,
      `${name} ${verb}: ${open}${first}. ${second}.${close}`,
      `${name} ${verb} that ${first} was ${open}${second}${close}.`,
      `${open}${first}.\n\n${open}${second}.${close}`,
      `According to ${name}, ${first}.`,
      `${open}${first},${close}\n${name} ${verb}`,
      `${name}: ${first}.`,
    ),
  );

/** Closing marks that do not go with the opening ones, as editing and converting leave them. */
const mixed = fc.tuple(piece(['“', '‘', '"', "'", '„', '«']), piece(['”', '’', '"', "'", '“', '»', '']));

/** Articles of whole sentences in which quotations, and those inside them, often close with a mark of another kind. */
export const mixedUp = fc
  .array(
    fc
      .tuple(piece(names), piece(['said', 'told reporters', 'added']), piece(others), piece(others), mixed, mixed, piece([' ', '\n\n']))
      .chain(([name, verb, first, second, [open, close], [from, to], gap]) =>
        fc.constantFrom(
          `${open}${first},${close} ${name} ${verb}.${gap}`,
          `${open}${first},${close} ${verb} ${name}. ${from}${second}.${to}${gap}`,
          `${name} ${verb}: ${open}The mayor called it ${from}${first}${to} and ${second}.${close}${gap}`,
          `${name} ${verb}: ${open}${first} ${from}${second}.${to}${close}${gap}`,
          `${open}${from}${first}${to} is what I heard,${close} ${name} ${verb}.${gap}`,
          `${name} ${verb} that ${first} was ${open}${second}${close}.${gap}`,
          `${name} ${verb} nothing about ${first}.${gap}`,
        ),
      ),
    { maxLength: 20 },
  )
  .map((sentences) => sentences.join(''));

/** Articles of many quotations, with paragraphs as papers make them. */
export const articles = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: attributed }, { weight: 1, arbitrary: newsy }),
      piece([' ', '\n', '\n\n', '\r\n\r\n', '\u2029']),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.flat().join(''));

/** Any string at all: of traps and marks, of any code units, of letters. */
export const anything = fc.oneof(
  fc
    .array(fc.oneof(piece(traps), piece(marks), piece(stops), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 200 })
    .map((parts) => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
