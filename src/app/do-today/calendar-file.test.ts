import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../fields/calendar-date';
import { calendarEntry } from './calendar-entries';
import { calendarFile } from './calendar-file';

const stamp = new Date('2026-11-23T07:08:09.123Z');
const origin = {
  id: '0b6c3c1e-3f0e-4a86-9a54-2f9d3c9d0001',
  title: 'Blue kettle; December, first try',
  revision: 3,
  url: 'https://example.org/restock-gap/?scenario=1',
};
const today = '2026-11-23';
const entry = (text: string, by = '2026-12-18') => calendarEntry(text, by, origin, today);

const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as never).getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
    text: (name: string) => component.getFirstPropertyValue(name),
  }));

describe('a calendar file', () => {
  it('is read back as one all-day event a thing to do', () => {
    const file = calendarFile([entry('Set the restock date to 18 Dec; then, cap at 140.')], stamp);
    const [{ event, text, component } = fail()] = read(file);
    expect(event.summary).toBe('Set the restock date to 18 Dec; then, cap at 140.');
    expect(event.description).toBe(`${origin.title}\nSet the restock date to 18 Dec; then, cap at 140.`);
    expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, '2026-12-18']);
    expect(event.endDate.toString()).toBe('2026-12-19');
    expect(event.sequence).toBe(3);
    expect(text('url')).toBe(origin.url);
    expect(String(text('dtstamp'))).toBe('2026-11-23T07:08:09Z');
    const alarm = component.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('puts what is overdue on today, says when it was due, and reminds only of days to come', () => {
    const days = ['2026-11-20', '2026-11-23', '2026-11-24'].map(
      (by) => read(calendarFile([entry('x', by)], stamp))[0]!,
    );
    expect(days.map(({ event }) => event.startDate.toString())).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-24',
    ]);
    expect(days.map(({ component }) => component.getFirstSubcomponent('valarm') !== null)).toEqual([
      false,
      false,
      true,
    ]);
    expect(days.map(({ event }) => event.description.endsWith('It was due on 2026-11-20.'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has no method, names its maker, and is whole even when it is empty', () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarFile([], stamp)) as never);
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('Stockgap');
  });

  it('leaves out an address that is none', () => {
    const file = calendarFile([{ ...entry('x'), url: 'not an address\r\nBEGIN:VEVENT' }], stamp);
    expect(read(file)).toHaveLength(1);
    expect(file).not.toContain('URL:');
  });

  it('ends a year on the first of January', () => {
    expect(calendarFile([entry('x', '2026-12-31')], stamp)).toContain('DTEND;VALUE=DATE:20270101\r\n');
  });
});

it('keeps any text, in lines of 75 octets that cut no character', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('\r', '\n', '\\', ';', ',', ':', '"', '👩‍🚀', 'é', ' ', '\t', 'n', 'BEGIN:VEVENT'),
    }),
    // Halves of pairs, which are no characters.
    fc.string({ unit: fc.constantFrom('\ud83d', '\ude80', 'a') }),
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (all) => {
      const file = calendarFile(
        all.map((text) => entry(text)),
        stamp,
      );
      for (const line of file.split('\r\n')) {
        const octets = new TextEncoder().encode(line);
        expect(octets.length).toBeLessThanOrEqual(75);
        expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line);
      }
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const summaries = read(file).map(({ event }) => event.summary);
      expect(summaries).toEqual(all.map(asRead));
    }),
    { numRuns: 300 },
  );
});

/** One kind of line end, no controls, no halves of pairs. */
function asRead(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

describe('the identity of an entry', () => {
  it('is that of its scenario and text, whatever the date and revision', () => {
    const moved = calendarEntry(
      'Order 900.',
      '2027-01-03',
      { ...origin, revision: 9, title: 'Renamed' },
      today,
    );
    expect(moved.uid).toBe(entry('Order 900.').uid);
    expect(moved.sequence).toBeGreaterThan(entry('Order 900.').sequence);
    expect(entry('Order 901.').uid).not.toBe(entry('Order 900.').uid);
    expect(calendarEntry('Order 900.', '2026-12-18', { ...origin, id: 'other' }, today).uid).not.toBe(
      moved.uid,
    );
  });

  it('is told apart over many texts', () => {
    const uids = Array.from(
      { length: 5_000 },
      (_, day) => entry(`Order by ${addDays('2026-01-01', day)}`).uid,
    );
    expect(new Set(uids).size).toBe(5_000);
  });
});

function fail(): never {
  throw new Error('There is no event.');
}
