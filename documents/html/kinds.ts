/** What the elements of a page are to an article. */
import { attribute, type Element } from './parse.js';

/** Never words of an article. */
export const unread: ReadonlySet<string> = new Set(
  'script style noscript template nav aside form button select textarea input iframe object embed svg math video audio canvas dialog menu head rp rt'.split(
    ' ',
  ),
);

/** What goes on within a line. */
const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr amp-link'.split(
    ' ',
  ),
);

/** What the names of classes and ids call that is no part of an article, as whole words. */
const boilerplate: ReadonlySet<string> = new Set(
  'nav navbar navigation menu related recommended recommendations newsletter signup subscribe promo promotion advert advertisement ad ads sponsored share sharing social cookie cookies consent gdpr comment comments disqus sidebar breadcrumb breadcrumbs tags trending popular banner popup modal teaser footer masthead skip'.split(
    ' ',
  ),
);

const roles: ReadonlySet<string> = new Set('navigation complementary banner contentinfo dialog alertdialog search form'.split(' '));

export function isInline({ tagName }: Element): boolean {
  return inline.has(tagName);
}

/** The words of an element's class and id. */
export function namesOf(element: Element): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** Whether an element is not shown. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  );
}

/** Whether its role or its names say that an element is no part of an article. */
export function isBoilerplate(element: Element): boolean {
  return roles.has(attribute(element, 'role')) || namesOf(element).some((name) => boilerplate.has(name));
}

/** Whether it holds what was posted elsewhere. */
export function isPost(element: Element): boolean {
  return /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed|reddit-card|text-post-media)\b/.test(
    attribute(element, 'class'),
  );
}

/** Whether its names call it a pull quote. */
export function isPull(element: Element): boolean {
  const names = namesOf(element);
  return names.includes('pullquote') || (names.includes('pull') && names.includes('quote'));
}

/** Whether it says what a picture shows. */
export function isCaption(element: Element): boolean {
  return element.tagName === 'figcaption' || namesOf(element).includes('caption');
}

/** Whether it says who wrote the article. */
export function isByline(element: Element): boolean {
  const names = namesOf(element);
  return (
    attribute(element, 'rel') === 'author' ||
    /\bauthor\b/.test(attribute(element, 'itemprop')) ||
    names.includes('byline') ||
    names.includes('author')
  );
}
