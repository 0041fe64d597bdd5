import { catalogue } from '../../fields/catalogue';
import { foldedText } from '../../fields/folded-text';
import { glossary } from '../../fields/glossary';
import type { Term } from '../../fields/glossary/term';

/** Inputs that several pages share, each with what it means, by the alphabet of their labels. */
const sharedInputs = Object.entries(catalogue)
  .map(([key, { label, help }]) => ({ key, label, help }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

const has = (text: string, words: readonly string[]) => {
  const folded = foldedText(text);
  return words.every((word) => folded.includes(word));
};

const labelsOf = ({ fields = [] }: Term) => fields.map((key) => catalogue[key].label);

/** Terms and shared inputs that have all the words somewhere; all of them without any. */
export function foundTerms(query: string) {
  const words = foldedText(query).split(/\s+/).filter(Boolean);
  return {
    terms: glossary.filter((term) =>
      has([term.term, ...(term.also ?? []), term.meaning, ...labelsOf(term)].join(' '), words),
    ),
    inputs: sharedInputs.filter(({ label, help }) => has(`${label} ${help}`, words)),
  };
}
