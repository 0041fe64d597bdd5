import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { methods, methodTopics } from './all-methods';
import { parsedFormula } from './formula';
import { pageTitle } from './page-titles';

const source = join(import.meta.dirname, '../..');
const engine = join(source, 'engine');
const folders = readdirSync(engine, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const isFile = (path: string) => existsSync(path) || existsSync(`${path}.ts`);

test('every model and topic has an id of its own', () => {
  const ids = [...methods.map(({ id }) => id), ...methodTopics.map(({ id }) => `topic-${id}`), 'proofs'];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('every folder of the engine belongs to a model, and every file named is there', () => {
  const named = methods.flatMap(({ code }) => code);
  for (const folder of folders)
    expect(
      named.some((path) => path === folder || path.startsWith(`${folder}/`)),
      folder,
    ).toBe(true);
  const missing = named.filter((path) => !isFile(join(engine, path)) && !isFile(join(source, path)));
  expect(missing).toEqual([]);
});

test.each(methods.map((method) => [method.id, method] as const))('%s is told whole', (_, method) => {
  const { title, computes, formulas, letters, assumes, sources, proofs, limits, pages } = method;
  expect(title).not.toMatch(/\.$/);
  for (const text of [computes, ...assumes, ...sources, ...limits]) expect(text).toMatch(/^[A-Z0-9“].*\.$/s);
  expect(letters ?? 'x').not.toMatch(/\.$/);
  expect(
    Math.min(formulas.length, assumes.length, sources.length, proofs.length, limits.length),
  ).toBeGreaterThan(0);
  for (const formula of formulas) expect(() => parsedFormula(formula)).not.toThrow();
  for (const { what, test: file } of proofs) {
    expect(what).not.toMatch(/\.$/);
    expect(file).toMatch(/\.test\.ts$/);
    expect(existsSync(join(source, file)), file).toBe(true);
  }
  expect(pages.length).toBeGreaterThan(0);
  expect(new Set(pages).size).toBe(pages.length);
  for (const page of pages) expect(pageTitle(page), page).toBeDefined();
});
