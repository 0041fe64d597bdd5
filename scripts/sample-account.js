// Writes the sample account's reports as files: npm run sample-account -- <folder> [YYYY-MM-DD]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../bench/bundle.js';

const [folder, today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!folder) {
  console.error('Say where to: npm run sample-account -- <folder> [YYYY-MM-DD]');
  process.exit(1);
}
const code = await bundle('src/sample-account/sample-files.ts');
const { sampleFilesAt } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
await mkdir(folder, { recursive: true });
for (const { name, text } of sampleFilesAt(today)) {
  await writeFile(join(folder, name), text);
  console.log(`${join(folder, name)}  ${(text.length / 1024).toFixed(0)} kB`);
}
