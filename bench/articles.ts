import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gold, hasGold, root } from './paths.js';

/** The texts to measure with: the gold articles where they are, else the articles of the tests. */
export function articles(): { texts: string[]; from: string } {
  if (hasGold) {
    const texts = ['speakers-dev', 'genres-dev'].flatMap((name) =>
      lines(gold(name)).map((line) => (JSON.parse(line) as { text: string }).text),
    );
    return { texts, from: 'speakers-dev and genres-dev' };
  }
  const folder = path.join(root, 'test/articles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return { texts: files.map((name) => readFileSync(path.join(folder, name), 'utf8')), from: 'test/articles' };
}

/** How many words a text has: whatever stands between white space, whoever counts. */
export function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
