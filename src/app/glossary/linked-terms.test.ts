import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { catalogue as calculators, loadCalculator } from '../../calculators/registry';
import { catalogue as fields } from '../../fields/catalogue';
import type { Field } from '../../fields/field';
import { createFormatter } from '../../fields/formatter';
import { glossary } from '../../fields/glossary';
import { defaultsOf } from '../../fields/values';
import InputForm from '../../ui/InputForm.svelte';
import { renderedPage } from '../rendered-page';
import { routeAt } from '../routes';

/** Words that not every seller knows, by the term of the glossary that explains them. */
const jargon: Readonly<Record<string, RegExp>> = {
  backorder: /\bbackorder/i,
  capture: /\bcapture/i,
  'contribution-margin': /\bcontribution\b/i,
  'critical-ratio': /\bcritical ratio|newsvendor/i,
  'cycle-service-level': /\bservice level/i,
  'days-of-cover': /\bdays of cover\b/i,
  'days-of-supply': /\bdays of supply\b/i,
  'economic-order-quantity': /\beconomic order quantity|\bEOQ\b/i,
  elasticity: /\belasticity\b/i,
  'featured-offer': /\bFeatured Offer/,
  fba: /\bFBA\b/,
  fbm: /\bFBM\b|seller-fulfilled/i,
  'fill-rate': /\bfill rate/i,
  goodwill: /\bgoodwill\b/i,
  'handling-time': /\bhandling times?\b/i,
  hazard: /\bhazard/i,
  'holding-cost': /\bholding (cost|rate)/i,
  'inventory-position': /\binventory position/i,
  'landed-cost': /\blanded cost/i,
  'late-shipment-rate': /\blate shipment rate/i,
  'lead-time': /\blead time/i,
  'low-inventory-fee': /\blow-inventory/i,
  metalog: /\bmetalog\b/,
  'middle-future': /\bmiddle future/i,
  'negative-binomial': /\bnegative binomial\b/i,
  percentile: /\bP[19]0\b|\bpercentile/i,
  poisson: /\bPoisson\b/,
  'reorder-point': /\breorder point/i,
  'safety-stock': /\bsafety stock/i,
  sku: /\b(SKU|ASIN)s?\b/,
  'standard-error': /\bstandard errors?\b/i,
  velocity: /\bvelocity\b/i,
};

const base = '/shop/';

/** The fields that a page makes only when they are unfolded. */
async function foldedForm(id: string): Promise<string> {
  if (!calculators.some((about) => about.id === id)) return '';
  const { inputs, groups } = await loadCalculator(id);
  const folded = groups.filter(({ more }) => more).map((group) => ({ ...group, more: false }));
  const values = defaultsOf(inputs);
  const format = createFormatter({ currency: 'USD', locale: 'en-US', asOf: null });
  return render(InputForm, { props: { inputs, groups: folded, values, format, change: () => {} } }).body;
}

/** A page as it is met before any script has run: what it says, and the terms of the glossary it leads to. */
async function readPage(path: string) {
  const page = await routeAt(path).load(null);
  const body = renderedPage(base, page);
  const main = (
    body.slice(body.indexOf('<main'), body.indexOf('</main>')) + (await foldedForm(path))
  ).replace(/<!--[\s\S]*?-->/g, '');
  const links = [...main.matchAll(/<a\b[^>]*href="([^"]*\bglossary\/#[^"]*)"/g)].map(
    ([, href]) =>
      new URL(href!, `https://example.org${base}${path}/`).pathname + new URL(href!, 'https://a.b').hash,
  );
  // Other pages' names and summaries are theirs.
  const text = main.replace(/<nav\b[\s\S]*?<\/nav>|<a\b[^>]*>[\s\S]*?<\/a>/g, (link) =>
    link.includes('glossary/#') ? link : '',
  );
  return { text: text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '), links, main };
}

test('every word of jargon is a term of the glossary', () => {
  const ids = glossary.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(jargon)));
});

test('an input leads to the term that names it', () => {
  for (const [key, { term }] of Object.entries<Field>(fields)) {
    if (term === undefined) continue;
    expect(glossary.find(({ id }) => id === term)?.fields, key).toContain(key);
  }
});

const pages = [
  ...calculators.map(({ id }) => id),
  ...['catalogue', 'import', 'compare', 'scenarios', 'storage', 'settings'],
];

test.each(pages)('%s leads to what its words mean', async (id) => {
  const { text, links } = await readPage(id);
  for (const link of links)
    expect(
      glossary.map((term) => `${base}glossary/#${term.id}`),
      link,
    ).toContain(link);
  const unlinked = Object.entries(jargon)
    .filter(([term, words]) => words.test(text) && !links.includes(`${base}glossary/#${term}`))
    .map(([term]) => term);
  expect(unlinked.join()).toBe('');
});

test.each(['methods', 'rules-and-fees'])('%s, full of such words, leads to all of them', async (id) => {
  expect((await readPage(id)).main).toMatch(/<a [^>]*href="[^"]*\bglossary\/"/);
});
