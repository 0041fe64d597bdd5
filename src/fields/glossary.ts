import { marketplaceTerms } from './glossary/marketplace';
import { modelTerms } from './glossary/model';
import { moneyTerms } from './glossary/money';
import { reorderingTerms } from './glossary/reordering';
import { stockTerms } from './glossary/stock';
import { waitingTerms } from './glossary/waiting';
import type { Term } from './glossary/term';

/** Every term that pages use in a sense of their own, by the alphabet. */
export const glossary: readonly Term[] = [
  ...stockTerms,
  ...reorderingTerms,
  ...moneyTerms,
  ...waitingTerms,
  ...marketplaceTerms,
  ...modelTerms,
].sort((a, b) => a.term.localeCompare(b.term, 'en'));
