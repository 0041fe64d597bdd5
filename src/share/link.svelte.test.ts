import { expect, test } from 'vitest';
import { toBase64url } from './base64url';
import { readLink } from './read-link';
import { toyScenario, toyShape } from './toy-shape';
import { writeLink } from './write-link';

test('a browser reads what a browser writes', async () => {
  const scenario = { ...toyScenario, notes: 'Again and again. '.repeat(20).trim() };
  const link = await writeLink(toyShape, scenario);
  expect(link).toMatch(/^#s=1z/);
  expect(await readLink(toyShape, link)).toEqual({
    kind: 'read',
    shared: scenario,
    replaced: [],
    conflicts: [],
  });
});

test('a browser reads what another program deflated', async () => {
  // Written by Node 20.
  const link =
    '#s=1zzYwxTsNAEEWvMvr1jzWz9tp4OwRcAIlqtMWKhCQFcSQvBUI0OU9OlZOghUvQPX39975wRprv4jwTr0h4enkGsSJNREUyVVVihwQDcUByx8OyVlnepB52si9nELfL1TgNwx-OOkpd5Ha59gxxQKbjsXyusnxUEBaQM7FtLaUN7LtIo2V6JIKGcWO2CX3zJrpnugX9fTRkYJ_pbtQu5txS70i435fjScppK6VRJ_9kwPcP';
  expect((await readLink(toyShape, link)).kind).toBe('read');
});

test('cut, spoilt or exploding links are explained', async () => {
  const link = await writeLink(toyShape, { ...toyScenario, notes: 'Again and again. '.repeat(20) });
  for (const spoilt of [
    link.slice(0, -6),
    link.slice(0, 20),
    `${link.slice(0, 30)}A${link.slice(30)}`,
    `${link}AAAA`,
  ]) {
    expect((await readLink(toyShape, spoilt)).kind).toBe('unreadable');
  }
  const zeros = new Blob([new Uint8Array(8_000_000)]).stream();
  const pressed = await new Response(zeros.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  expect(await readLink(toyShape, `#s=1z${toBase64url(new Uint8Array(pressed))}`)).toMatchObject({
    step: 'unpacking',
    message: expect.stringContaining('more than a scenario can hold') as string,
  });
});
