import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whoever an article for learning tells of. */
export interface Character {
  /** The fullest name that the article gives, without titles. */
  name: string;
  /** `m`, `f`, `x` (one person, nothing told), `group`, `org`, `doc`, `place`. */
  sort: string;
}

/** Words that are marked in an article. Offsets in UTF-16 code units, half-open. */
export interface Marked {
  start: number;
  end: number;
  /** Key of the character; for a passage also `scare`, `title`, or `?` where the article leaves the speaker open. */
  key: string;
}

/** An article written to learn from: its text, with every passage and every mention of a character. */
export interface LearningArticle {
  id: string;
  genre: string;
  text: string;
  characters: Map<string, Character>;
  passages: Marked[];
  mentions: Marked[];
}

const folder = fileURLToPath(new URL('articles/', import.meta.url));

/** Reads every article for learning, in order of file and place. */
export function readLearningArticles(from = folder): LearningArticle[] {
  const files = readdirSync(from).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => readFile(from + file));
}

/**
 * Reads a file of articles. Each begins with a line `=== genre`, goes on with a line `key = Name | sort` for each character and, behind a line
 * `---`, with its text, in which `⟦key|…⟧` marks a passage, quotation marks included, and `{key|…}` a mention.
 * @throws {Error} where the marking is broken, with file and article.
 */
export function readFile(path: string): LearningArticle[] {
  const parts = readFileSync(path, 'utf8')
    .split(/^=== */m)
    .slice(1);
  return parts.map((part, index) => {
    const id = `${basename(path, '.txt')}-${String(index + 1).padStart(2, '0')}`;
    const cut = part.indexOf('\n---\n');
    if (cut < 0) throw new Error(`${id}: no line “---” between characters and text`);
    const [genre, ...lines] = part.slice(0, cut).split('\n');
    const characters = new Map<string, Character>();
    for (const line of lines.filter((one) => one.trim() !== '')) {
      const found = /^(\w+) = (.+) \| (m|f|x|group|org|doc|place)$/.exec(line.trim());
      if (found === null) throw new Error(`${id}: not a character: ${line}`);
      characters.set(found[1], { name: found[2], sort: found[3] });
    }
    return { id, genre: genre.trim(), characters, ...unmark(part.slice(cut + 5).trim(), id, characters) };
  });
}

/** Takes the marks out of a text and notes where they stood. */
function unmark(source: string, id: string, characters: ReadonlyMap<string, Character>) {
  const passages: Marked[] = [];
  const mentions: Marked[] = [];
  const open: { key: string; start: number; passage: boolean }[] = [];
  let text = '';
  for (const piece of source.match(/[⟦{][\w?]+\||[⟧}]|[^⟦⟧{}]+|[⟦{]/g) ?? []) {
    const around = `${id}: near “${text.slice(-40)}”`;
    if (/^[⟦{].+\|$/.test(piece)) {
      const key = piece.slice(1, -1);
      const passage = piece[0] === '⟦';
      if (!characters.has(key) && !(passage && /^(?:scare|title|\?)$/.test(key))) throw new Error(`${around}: nobody is called ${key}`);
      open.push({ key, start: text.length, passage });
    } else if (piece === '⟧' || piece === '}') {
      const last = open.pop();
      if (last === undefined || last.passage !== (piece === '⟧')) throw new Error(`${around}: ${piece} closes nothing`);
      (last.passage ? passages : mentions).push({ key: last.key, start: last.start, end: text.length });
    } else if (piece === '⟦' || piece === '{') throw new Error(`${around}: ${piece} without a key`);
    else text += piece;
  }
  if (open.length > 0) throw new Error(`${id}: ${open[0].key} is never closed`);
  const inOrder = (a: Marked, b: Marked) => a.start - b.start || b.end - a.end;
  return { text, passages: passages.sort(inOrder), mentions: mentions.sort(inOrder) };
}
