/**
 * `npm run audit`: asks the registry whether any package of the lock file is known to be vulnerable. Fails where one is, from
 * moderate on, and where the registry cannot be asked: then nothing is known, which is not the same as nothing found.
 */
import { run } from './stage.js';

const { output } = await run('npm', ['audit', '--json', '--package-lock-only'], { quiet: true });

/** What npm said, null where it gave no report. */
function reportIn(text) {
  try {
    const report = JSON.parse(text.slice(text.indexOf('{\n'), text.lastIndexOf('}') + 1));
    return report.metadata?.vulnerabilities ? report : null;
  } catch {
    return null;
  }
}

const report = reportIn(output);
if (report === null) {
  console.error(
    'The registry could not be asked for known vulnerabilities, so nothing is known of them.\n' +
      'Run “npm audit” where registry.npmjs.org can be reached, or give “npm run sbom” to a scanner.\n' +
      `npm said: ${/npm (?:warn|error) audit .*/.exec(output)?.[0] ?? (output.trim().split('\n')[0] || 'nothing')}`,
  );
  process.exitCode = 2;
} else {
  const { info, low, ...graver } = report.metadata.vulnerabilities;
  const { total, ...bySeverity } = graver;
  const grave = Object.values(bySeverity).reduce((sum, count) => sum + count, 0);
  console.log(`${total} known vulnerabilities: ${info + low} slight, ${grave} from moderate on.`);
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities))
    console.log(`  ${severity}: ${name} ${range}`);
  process.exitCode = grave > 0 ? 1 : 0;
}
