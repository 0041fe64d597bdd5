/** Running the project's programs, one after the other or two side by side, and saying how each went. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program; what it says is passed on as it comes, and returned. */
export function run(command, args = [], { env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const take = (target) => (data) => {
      output += data;
      if (!quiet) target.write(data);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => done({ ok: false, output: String(error) }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

export const npmRun = (script, options) => run('npm', ['run', '--silent', script], options);

const outcome = (name, start, { passed, failed }) =>
  `── ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`;

/** Runs a stage and prints its name, its outcome and its time. */
export async function stage(name, work) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const result = await work();
  console.log(outcome(name, start, result));
  return result;
}

/** A program as a stage beside others: what it says is printed in one piece once it has ended. */
export async function stageApart(name, program) {
  const start = Date.now();
  const { ok, output } = await program;
  const result = await asOne({ ok });
  console.log(`\n── ${name}\n${output}${outcome(name, start, result)}`);
  return result;
}

/** Does two works at a time, each begun as soon as there is room: the longest should stand first. Results are in the works' order. */
export async function sideBySide(works) {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < works.length) {
      const at = next++;
      results[at] = await works[at]();
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** A program that passes or fails as one. */
export const asOne = async (work) => {
  const { ok } = await work;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};
