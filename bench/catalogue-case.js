import { listTrials, listValues } from '../src/catalogue/list-simulation';
import { madeUpCatalogue } from '../src/catalogue/made-up-products.for-test';
import { usualDefaults } from '../src/catalogue/triage-row';

export const today = '2026-11-23';

/** 5,000 products as a page asks for them: 500 futures of 180 days each. */
export const listRequest = () => ({
  model: 'simulate-catalogue',
  values: listValues(madeUpCatalogue(5_000), new Map(), usualDefaults, today),
  trials: listTrials,
  previewTrials: 0,
  seed: 1,
});
