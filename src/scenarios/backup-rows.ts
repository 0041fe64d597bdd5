import * as v from 'valibot';
import { byAge } from './backup-age';
import { cleanName } from './backup-clean';
import type { UnreadRow } from './backup-contents';
import { readFileRow } from './backup-row';
import { parseOutside } from './backup-text';
import type { Everything, Kind, Kinds } from './store';
import { kinds } from './store';

const textRow = v.object({ kind: v.picklist(kinds), text: v.string() });

const nameOf = (stored: unknown, otherwise: string): string => {
  const { title, name, sku } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const said = [title, name, sku].find((text) => typeof text === 'string' && text.trim() !== '');
  return cleanName(typeof said === 'string' ? said : otherwise) || otherwise;
};

const isKind = (section: string): section is Kind => (kinds as readonly string[]).includes(section);

/** Gathers the rows of a file, each read for itself; of two with one id the newer stays, by `byAge`. */
export class FileRows {
  readonly #rows: { readonly [K in Kind]: Map<string, Kinds[K]> } = {
    scenarios: new Map(),
    products: new Map(),
    suppliers: new Map(),
    histories: new Map(),
  };
  readonly unread: UnreadRow[] = [];
  /** How many were handed in. */
  count = 0;

  get everything(): Everything {
    return Object.fromEntries(
      kinds.map((kind) => [kind, [...this.#rows[kind].values()]]),
    ) as unknown as Everything;
  }

  /** @param section - the list of the file it stands in */
  add(section: string, stored: unknown): void {
    this.count += 1;
    if (section === 'unread') this.#addText(stored);
    else if (isKind(section)) this.#addRow(section, stored);
    else
      this.#refuse(
        null,
        stored,
        'This version of Stockgap knows no such kind of row; reload to get a newer one.',
      );
  }

  /** A piece of a damaged file that is no data any more. */
  addDamaged(section: string, text: string): void {
    this.count += 1;
    this.unread.push({
      kind: isKind(section) ? section : null,
      name: `Row ${this.count}`,
      reason: 'The file is damaged at this row.',
      text,
    });
  }

  /** A row whose section is no longer known: each kind of row has a shape of its own. */
  addOfAnyKind(section: string, stored: unknown): void {
    // Most stand where the file says; only the others are tried in every shape.
    const likely = kinds.filter((kind) => kind === section);
    const fitting = [...likely, ...kinds].find((kind) => readFileRow(kind, stored).kind === 'row');
    this.add(fitting ?? section, stored);
  }

  #addRow<K extends Kind>(kind: K, stored: unknown): void {
    const read = readFileRow(kind, stored);
    if (read.kind === 'unread') return this.#refuse(kind, stored, read.reason);
    const table = this.#rows[kind] as Map<string, Kinds[K]>;
    const row: Kinds[K] = read.row;
    const twin = table.get(row.id);
    const isTwinLater = twin !== undefined && byAge(twin, row) > 0;
    const earlier = isTwinLater ? row : twin;
    if (!isTwinLater) table.set(row.id, row);
    if (earlier) this.#refuse(kind, earlier, 'The file has it twice; the later one is read.');
  }

  /** A row this app could not read when the backup was made: perhaps it can now. */
  #addText(stored: unknown): void {
    const read = v.safeParse(textRow, stored);
    if (!read.success) return this.#refuse(null, stored, 'It holds no row. The file may have been edited.');
    const { kind, text } = read.output;
    try {
      this.#addRow(kind, parseOutside(text));
    } catch {
      this.unread.push({
        kind,
        name: `Row ${this.count}`,
        reason: 'It could not be read when the backup was made either.',
        text,
      });
    }
  }

  #refuse(kind: Kind | null, stored: unknown, reason: string): void {
    this.unread.push({
      kind,
      name: nameOf(stored, `Row ${this.count}`),
      reason,
      text: JSON.stringify(stored),
    });
  }
}
