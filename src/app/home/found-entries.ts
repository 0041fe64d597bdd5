import { foldedText } from '../../fields/folded-text';
import { entryKinds, type SearchEntry } from './search-entry';

/** Words of a question that say nothing of what is looked for. */
const idleWords = new Set(
  'a an and are at be by can do does for from have how i if in is it many me much my of on or should that the to what when where which will with you your'.split(
    ' ',
  ),
);

const wordsOf = (text: string) =>
  foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words that are looked for: those that say something, or all where none does. A plural finds its singular. */
function wanted(query: string): readonly string[] {
  const all = [...new Set(wordsOf(query))];
  const telling = all.filter((word) => !idleWords.has(word));
  return (telling.length > 0 ? telling : all).map((word) =>
    word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
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
  titleWords: wordsOf(entry.title),
  termWords: entry.terms.flatMap(wordsOf),
  summaryWords: wordsOf(entry.summary),
});

const begins = (words: readonly string[], start: string) => words.some((word) => word.startsWith(start));

/** How well one word fits: the title above other words for it, these above what it is about; 0 where it does not. */
function worth({ titleWords, termWords, summaryWords }: Indexed, word: string): number {
  if (titleWords.includes(word)) return 50;
  if (begins(titleWords, word)) return 40;
  if (termWords.includes(word)) return 30;
  if (begins(termWords, word)) return 20;
  if (begins(summaryWords, word)) return 8;
  return word.length > 2 && titleWords.some((one) => one.includes(word)) ? 4 : 0;
}

/** Makes a search over entries: for a query, those that have all its words, the best first. */
export function searchOver(entries: readonly SearchEntry[]): (query: string) => readonly SearchEntry[] {
  const index = entries.map(indexed);
  return (query) => {
    const words = wanted(query);
    if (words.length === 0) return [];
    const phrase = wordsOf(query).join(' ');
    const scored = index.map((one) => {
      const worths = words.map((word) => worth(one, word));
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
