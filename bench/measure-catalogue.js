import { simulation } from '../src/catalogue/jobs/simulate-catalogue';
import { madeUpCatalogue } from '../src/catalogue/made-up-products.for-test';
import { triageProduct } from '../src/catalogue/triage-product';
import { usualDefaults } from '../src/catalogue/triage-row';
import { runModel } from '../src/jobs/run-model';
import { listRequest, today } from './catalogue-case';

/** Milliseconds to triage 20,000 products, and to the first and the last of the futures of 5,000, one after the other where it is called. */
export function measure() {
  const products = madeUpCatalogue(20_000);
  const triage = () => {
    const start = performance.now();
    for (const product of products) triageProduct(product, usualDefaults, today);
    return performance.now() - start;
  };
  const request = listRequest();
  const list = () => {
    const start = performance.now();
    let first = 0;
    const onPreview = () => (first ||= performance.now() - start);
    runModel(simulation, request, { onPreview, onProgress: () => {} });
    return { first, whole: performance.now() - start };
  };
  return {
    triage: { first: triage(), again: Math.min(triage(), triage()) },
    list: { cold: list(), warm: list() },
  };
}
