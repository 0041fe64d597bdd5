import { foldedText } from '../../fields/folded-text';
import type { Scenario } from '../../fields/stored';
import { longestTag, mostTags, onceEach } from '../../fields/tags';
import { cleanText, fittedText } from '../../fields/text';

export interface ReadTags {
  readonly tags: readonly string[];
  /** What could not be taken as typed, in a sentence; null when all could. */
  readonly problem: string | null;
}

/** Tags out of a text with commas between them: each once, whatever its case. */
export function tagsFromText(text: string): ReadTags {
  const typed = text.split(/[,;\n]/).map((part) => cleanText(part, Infinity));
  const tags = onceEach(typed.filter((tag) => tag !== ''));
  const long = tags.findIndex((tag) => tag.length > longestTag);
  if (long >= 0) {
    const start = fittedText(tags[long]!, 20);
    return {
      tags: tags.slice(0, long),
      problem: `“${start}…” is longer than ${longestTag} characters. Shorten it.`,
    };
  }
  return tags.length > mostTags
    ? { tags, problem: `A scenario carries up to ${mostTags} tags. Take ${tags.length - mostTags} away.` }
    : { tags, problem: null };
}

export const tagsAsText = (tags: readonly string[]): string => tags.join(', ');

export interface CountedTag {
  readonly tag: string;
  readonly count: number;
}

/** Every tag in use, by name, with how many scenarios carry it; tags that differ by case alone are one. */
export function tagsInUse(scenarios: readonly Pick<Scenario, 'tags'>[]): CountedTag[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { tags } of scenarios) {
    for (const [folded, tag] of new Map(tags.map((tag) => [foldedText(tag), tag]))) {
      const known = counts.get(folded);
      if (known) known.count += 1;
      else counts.set(folded, { tag, count: 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, counted]) => counted);
}
