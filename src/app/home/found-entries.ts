import { foldedText } from '../../fields/folded-text';
import { entryKinds, type SearchEntry } from './search-entry';

/** Words of a question that say nothing of what is looked for. */
const idleWords = new Set(
  'a an and are at be by can do does for from have how i if in is it many me much my of on or should that the to what when where which will with you your'.split(
    ' ',
  ),
);

/** A word in the singular, near enough that both sides of a comparison come to the same. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

const wordsOf = (text: string) =>
  foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(singular);

/** The same, and words with hyphens as one too: who writes "preorder" or "stock-out" means the same. */
const spellingsOf = (text: string) => [
  ...wordsOf(text),
  ...(foldedText(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) =>
    singular(word.replaceAll('-', '')),
  ),
];

/** Words that are looked for: those that say something, or all where none does. A hyphen may be left out. */
function wanted(query: string): readonly (readonly string[])[] {
  const parts = [...new Set(foldedText(query).split(/[^\p{L}\p{N}-]+/u))]
    .map((part) => part.replace(/^-+|-+$/g, ''))
    .filter(Boolean);
  const telling = parts.filter((part) => !idleWords.has(part));
  return (telling.length > 0 ? telling : parts).map((part) =>
    part.includes('-') ? [singular(part.replaceAll('-', '')), ...wordsOf(part)] : [singular(part)],
  );
}

/** An entry as it is searched: without case and accents, cut into words. */
interface Indexed {
  readonly entry: SearchEntry;
  readonly title: string;
  readonly titleWords: readonly string[];
  readonly termWords: readonly string[];
  readonly summaryWords: readonly string[];
}

const indexed = (entry: SearchEntry): Indexed => ({
  entry,
  title: wordsOf(entry.title).join(' '),
  titleWords: spellingsOf(entry.title),
  termWords: entry.terms.flatMap(spellingsOf),
  summaryWords: spellingsOf(entry.summary),
});

const begins = (words: readonly string[], start: string) => words.some((word) => word.startsWith(start));

/** Titles of methods and rules are sentences: a word in them says less than another name of a page. */
const longTitles: readonly SearchEntry['kind'][] = ['Method', 'Rule or fee'];

/** How well one word fits: the title above other words for it, these above what it is about; 0 where it does not. */
function worth({ entry, titleWords, termWords, summaryWords }: Indexed, word: string): number {
  const less = longTitles.includes(entry.kind) ? 0.5 : 1;
  if (titleWords.includes(word)) return 50 * less;
  if (begins(titleWords, word)) return 40 * less;
  if (termWords.includes(word)) return 30;
  if (begins(termWords, word)) return 20;
  if (begins(summaryWords, word)) return 8;
  return word.length > 2 && titleWords.some((one) => one.includes(word)) ? 4 : 0;
}

/** A word with a hyphen fits as one or by all its parts. */
function worthOf(one: Indexed, [whole, ...parts]: readonly string[]): number {
  const inParts = parts.map((part) => worth(one, part));
  return Math.max(worth(one, whole!), parts.length > 0 ? Math.min(...inParts) : 0);
}

/** Makes a search over entries: for a query, those that have all its words, the best first. */
export function searchOver(entries: readonly SearchEntry[]): (query: string) => readonly SearchEntry[] {
  const index = entries.map(indexed);
  return (query) => {
    const words = wanted(query);
    if (words.length === 0) return [];
    const phrase = wordsOf(query).join(' ');
    const scored = index.map((one) => {
      const worths = words.map((word) => worthOf(one, word));
      const whole = one.title === phrase ? 100 : one.title.startsWith(phrase) ? 30 : 0;
      const score = whole + worths.reduce((sum, part) => sum + part, 0);
      return { entry: one.entry, score, met: worths.filter((part) => part > 0).length };
    });
    // Where nothing has all the words, what has most of them is nearest.
    const most = Math.max(0, ...scored.map(({ met }) => met));
    if (most === 0 || most * 2 < words.length) return [];
    return scored
      .filter(({ met }) => met === most)
      .sort(
        (a, b) =>
          b.score - a.score ||
          entryKinds.indexOf(a.entry.kind) - entryKinds.indexOf(b.entry.kind) ||
          a.entry.title.length - b.entry.title.length,
      )
      .map(({ entry }) => entry);
  };
}
