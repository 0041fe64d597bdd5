import { readFileSync } from 'node:fs';
import { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } from 'csp_evaluator';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { headerPolicy, metaPolicy } from './content-security-policy';

/** From here on the evaluator's findings are hints: what may be a weakness on a site that serves others' scripts. */
const hint = 50;

/** What Google's evaluator of policies finds. */
const findings = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp).evaluate([...DEFAULT_CHECKS, ...STRICTCSP_CHECKS]);
const grave = (policy: string) => findings(policy).filter(({ severity }) => severity < hint);

describe.each([
  ['header', headerPolicy],
  ['meta', metaPolicy],
])('the policy as a %s', (_, policy) => {
  test('has no finding but that own files are trusted, among which no other’s stand', () => {
    expect(grave(policy)).toEqual([]);
    expect(new Set(findings(policy).map(({ description }) => description))).toEqual(
      new Set(["'self' can be problematic if you host JSONP, AngularJS or user uploaded files."]),
    );
  });

  test.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["script-src 'self'", "script-src 'self' https:"],
    ["script-src 'self'", 'script-src *'],
    ["script-src 'self'", "script-src 'self' https://ajax.googleapis.com"],
    ["script-src 'self'; ", "scripts-src 'self'; "],
  ])('would not pass with %s as %s', (own, other) => {
    expect(policy).toContain(own);
    expect(grave(policy.replace("default-src 'none'; ", '').replace(own, other))).not.toEqual([]);
  });

  test('lets nothing in from elsewhere, and no text become code', () => {
    const { directives } = new CspParser(policy).csp;
    expect(directives).toMatchObject({
      'default-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    });
    const sources = Object.entries(directives).filter(([name]) => name.endsWith('-src'));
    for (const [name, values] of sources)
      expect(["'none'", "'self'", "'self' data: blob:"], name).toContain(values?.join(' '));
  });
});

test('nobody may frame a page, nor guess at types, nor be told the address', () => {
  expect(new CspParser(headerPolicy).csp.directives['frame-ancestors']).toEqual(["'none'"]);
  const [everywhere] = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8').split('\n\n');
  const headers = Object.fromEntries(
    [...everywhere!.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(everywhere).toMatch(/^\/\*\n/);
  expect(headers).toMatchObject({
    'Content-Security-Policy': '{policy}',
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
});
