import { foldedText } from './folded-text';
import { cleanText } from './text';

/** As many as a scenario may carry, and as long as one may be, in UTF-16 units. */
export const mostTags = 20;
export const longestTag = 40;

/** The first of each tag, whatever its case and accents. */
export function onceEach(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const isNew = !seen.has(foldedText(tag));
    seen.add(foldedText(tag));
    return isNew;
  });
}

/** Tags as they may be kept: clean, none empty, none twice, no more than a scenario carries. */
export const tidyTags = (tags: readonly string[]): string[] =>
  onceEach(tags.map((tag) => cleanText(tag, longestTag)).filter((tag) => tag !== '')).slice(0, mostTags);
