/**
 * What Playwright's report in JSON says in all. A test that passed on its second try has passed, and is named: it is no journey to trust.
 *
 * @param report - as the `json` reporter writes it
 * @param ok - whether Playwright itself said that all went well
 * @returns how many passed and failed, and the titles of those that needed a second try
 */
export function countJourneys({ stats, errors, suites }, ok) {
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    // A run that ends badly without a failed test has still failed.
    failed: failed === 0 && !ok ? 1 : failed,
    flaky: suites.flatMap((suite) => flakyIn(suite, [])),
  };
}

function flakyIn({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'flaky')
        .map(({ projectName }) => [...path, spec.title, `(${projectName})`].join(' › ')),
    ),
    ...suites.flatMap((suite) => flakyIn(suite, path)),
  ];
}

/** What is said of tests that needed a second try; nothing where none did. */
export function flakyWarning(flaky = []) {
  if (flaky.length === 0) return '';
  const count = flaky.length === 1 ? '1 test is FLAKY' : `${flaky.length} tests are FLAKY`;
  return [`\n!! ${count}: failed, then passed on the second try:`, ...flaky.map((one) => `!!   ${one}`)].join(
    '\n',
  );
}
