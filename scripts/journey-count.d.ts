interface Suite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
  readonly suites?: readonly Suite[];
}
export interface JourneyReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
  readonly suites: readonly Suite[];
}
export function countJourneys(
  report: JourneyReport,
  ok: boolean,
): { readonly passed: number; readonly failed: number; readonly flaky: readonly string[] };
export function flakyWarning(flaky?: readonly string[]): string;
