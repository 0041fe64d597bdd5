/**
 * Splits a help text into a short first sentence, shown under the label, and the rest, shown when asked for. A first
 * sentence too long for that leaves all of it to be asked for.
 */
export function splitHelp(help: string): { readonly hint: string; readonly more: string } {
  const hint = /^.{1,44}?\.(?=\s|$)/u.exec(help)?.[0] ?? '';
  return { hint: hint.replace(/\.$/, ''), more: hint.length === help.length ? '' : help };
}
