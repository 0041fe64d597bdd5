import { expect, it, vi } from 'vitest';
import { askToPersist, storageUse } from './persistence';

const yes = async () => true;
const no = async () => false;
const fails = () => Promise.reject(new TypeError('Opaque origin'));

it('asks only where there is no promise yet', async () => {
  const persist = vi.fn(yes);
  expect(await askToPersist({ persisted: yes, persist })).toBe('persisted');
  expect(persist).not.toHaveBeenCalled();
  expect(await askToPersist({ persisted: no, persist })).toBe('persisted');
  expect(persist).toHaveBeenCalledOnce();
  expect(await askToPersist({ persisted: no, persist: no })).toBe('refused');
});

it('does not know where the browser cannot be asked', async () => {
  expect(await askToPersist({})).toBe('unknown');
  expect(await askToPersist({ persisted: fails, persist: yes })).toBe('unknown');
  expect(await askToPersist({ persisted: no, persist: fails })).toBe('unknown');
});

it('says what is used as far as it is known', async () => {
  const estimate = async () => ({ usage: 1_024, quota: 4_096 });
  expect(await storageUse({ estimate, persisted: yes })).toEqual({
    used: 1_024,
    quota: 4_096,
    persisted: true,
  });
  expect(await storageUse({ estimate: async () => ({}), persisted: fails })).toEqual({
    used: null,
    quota: null,
    persisted: null,
  });
  expect(await storageUse({ estimate: fails })).toEqual({ used: null, quota: null, persisted: null });
});
