import type { Scenario } from '../../fields/stored';
import { cleanText } from '../../fields/text';
import { foldedText } from './folded-text';

/** As many as a scenario may carry, and as long as one may be. */
export const mostTags = 20;
export const longestTag = 40;

export interface ReadTags {
  readonly tags: readonly string[];
  /** What could not be taken as typed, in a sentence; null when all could. */
  readonly problem: string | null;
}

/** Tags out of a text with commas between them: each once, whatever its case. */
export function tagsFromText(text: string): ReadTags {
  const tags: string[] = [];
  const seen = new Set<string>();
  for (const part of text.split(/[,;\n]/)) {
    const tag = cleanText(part, Infinity);
    const folded = foldedText(tag);
    if (tag === '' || seen.has(folded)) continue;
    if (tag.length > longestTag)
      return { tags, problem: `“${tag.slice(0, 20)}…” is longer than ${longestTag} characters. Shorten it.` };
    seen.add(folded);
    tags.push(tag);
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
