export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}
export function parseHeaders(text: string): readonly HeaderRule[];
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string>;
export function serve(options: {
  readonly folder: string;
  readonly port?: number;
  readonly base?: string;
  readonly host?: string;
  readonly packed?: boolean;
  readonly tls?: { readonly key: string; readonly cert: string };
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
