import { catalogue as fields } from '../../fields/catalogue';
import { glossary } from '../../fields/glossary';
import type { Scenario } from '../../fields/stored';
import { catalogue as calculators } from '../../calculators/registry';
import { ruleTopics } from '../../marketplace/all-rules';
import { scenarioAddress } from '../addresses';
import { groupNames } from '../group-names';
import { methods } from '../methods/all-methods';
import { isKnown, titleOf } from '../scenarios/scenario-calculators';
import { calculatorWords } from './calculator-words';
import type { SearchEntry } from './search-entry';
import { sitePages } from './site-pages';

interface Routes {
  /** A page's own address, by its path. */
  to(path: string): string;
}

/** Terms that name a page, with their other words. */
const termsAbout = (page: string) =>
  glossary.filter(({ pages = [] }) => pages.includes(page)).flatMap(({ term, also = [] }) => [term, ...also]);

/** Everything that needs no library: pages, terms, methods, rules. */
export function siteEntries(routes: Routes): readonly SearchEntry[] {
  return [
    ...calculators.map(({ id, title, summary, group }): SearchEntry => ({
      kind: 'Calculator',
      title,
      summary,
      terms: [...termsAbout(id), ...(calculatorWords[id] ?? []), groupNames[group].kicker],
      address: routes.to(id),
    })),
    ...sitePages.map(({ path, title, summary, terms }): SearchEntry => ({
      kind: 'Page',
      title,
      summary,
      terms,
      address: routes.to(path),
    })),
    ...glossary.map(({ id, term, also = [], meaning, fields: keys = [] }): SearchEntry => ({
      kind: 'Term',
      title: term,
      summary: meaning,
      terms: [...also, ...keys.map((key) => fields[key].label)],
      address: `${routes.to('glossary')}#${id}`,
    })),
    ...methods.map(({ id, title, computes, sources, letters = '' }): SearchEntry => ({
      kind: 'Method',
      title,
      summary: computes,
      terms: [...sources, letters],
      address: `${routes.to('methods')}#${id}`,
    })),
    ...ruleTopics.flatMap(({ title: topic, rules }) =>
      rules
        .filter(({ effectiveTo }) => effectiveTo === undefined)
        .map(({ id, label, country, channel }): SearchEntry => ({
          kind: 'Rule or fee',
          title: label,
          summary: [topic, channel, country].filter((part) => part !== 'any').join(', '),
          // Its letters, such as IPI, may stand in its id alone.
          terms: [id],
          address: `${routes.to('rules-and-fees')}#rule-${id}`,
        })),
    ),
  ];
}

/** What the seller has saved, where the library has been read. */
export const savedEntries = (routes: Routes, scenarios: readonly Scenario[]): readonly SearchEntry[] =>
  scenarios
    .filter(({ calculator }) => isKnown(calculator))
    .map((scenario) => ({
      kind: 'Saved scenario',
      title: scenario.title,
      summary: titleOf(scenario.calculator),
      terms: scenario.tags,
      address: scenarioAddress(routes, scenario),
    }));
