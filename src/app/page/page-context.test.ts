import { describe, expect, it } from 'vitest';
import { scenarioAddress } from '../addresses';
import { contextAt, draftContext } from './page-context';

const id = '9b2d1c6e-6a0f-4a57-9d3e-0f4a3a1d7e55';

describe('contextAt', () => {
  it('takes a link before a scenario, a scenario before the working product', () => {
    const hash = '#s=1zabc';
    const search = `?scenario=${id}`;
    expect(contextAt({ search, hash }, 'p')).toEqual({ kind: 'link', fragment: hash });
    expect(contextAt({ search, hash: '#answer' }, 'p')).toEqual({ kind: 'scenario', id });
    expect(contextAt({ search: '?utm=x', hash: '' }, 'p')).toEqual({ kind: 'product', id: 'p' });
    expect(contextAt({ search: '?scenario=', hash: '' }, null)).toEqual({ kind: 'blank' });
  });
});

describe('draftContext', () => {
  it('gives each context a draft of its own', () => {
    const names = [
      { kind: 'blank' },
      { kind: 'product', id },
      { kind: 'scenario', id },
      { kind: 'link', fragment: '#s=1za' },
      { kind: 'link', fragment: '#s=1zb' },
    ] as const;
    expect(new Set(names.map(draftContext)).size).toBe(names.length);
    expect(draftContext(names[0])).toBe('blank');
  });
});

describe('scenarioAddress', () => {
  it('leads back to the same context', () => {
    const address = scenarioAddress({ to: (path) => `/x/${path}/` }, { calculator: 'restock-gap', id });
    const { pathname, search, hash } = new URL(address, 'https://shop.example');
    expect(pathname).toBe('/x/restock-gap/');
    expect(contextAt({ search, hash }, null)).toEqual({ kind: 'scenario', id });
  });
});
