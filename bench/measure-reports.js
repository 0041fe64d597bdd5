import { reportKinds } from '../src/seller-reports/kinds';
import { largeReport } from '../src/seller-reports/large-report';
import { readReport } from '../src/seller-reports/read-report';

/** Milliseconds to read a report of 200,000 lines and 2,000 products, as a page meets it (first) and once compiled. */
export function measure() {
  const { bytes } = largeReport(200_000, 2_000);
  const timed = () => {
    const start = performance.now();
    readReport([bytes], reportKinds, { gives: 'daily-sales' });
    return performance.now() - start;
  };
  return { megabytes: bytes.length / 1e6, first: timed(), again: Math.min(timed(), timed()) };
}
