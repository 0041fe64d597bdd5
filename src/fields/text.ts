/** What parts words or lines and is no space: tabs, line ends and their kin. */
const blanks = /[\t-\r\u0085\u2028\u2029]+/g;

/** Letters of the scripts that need joiners and variants to be written right; elsewhere these only hide. */
const joining = String.raw`(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Inherited}])[\p{L}\p{M}]`;
const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}`;

/**
 * What nobody sees and what makes a text look like another: controls, direction marks, zero-width characters, and others
 * that leave no trace. First, in brackets, what of these is part of something seen: flags of countries within a country,
 * keycaps, families of emoji, an emoji's colour, joiners within a word.
 */
const unseen = new RegExp(
  String.raw`(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}|[0-9#*]\ufe0f\u20e3` +
    String.raw`|(?<=[${emoji}]\ufe0f?)\u200d(?=[${emoji}])|(?<=[${emoji}])[\ufe0e\ufe0f]` +
    String.raw`|(?<=${joining})(?:[\u200c\u200d](?=${joining})|\p{Variation_Selector}))` +
    String.raw`|[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  'gu',
);

const onlyUnseen = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]*$/u;

/** Whether a text is empty to whoever reads it: `cleanText` leaves nothing of it. */
export const isUnseen = (text: string): boolean => onlyUnseen.test(text);

/** Unseen characters keep letters and accents apart; what comes together when they are gone may leave others without use. */
function seen(text: string): string {
  const kept = text.toWellFormed().normalize().replace(unseen, '$1').normalize();
  return kept === text ? text : seen(kept);
}

/** Longer than any character a reader would call one; what is longer is letters piled up, and may be cut within. */
const longestCharacter = 40;

/** Where a text may be cut: no later than `at`, and not within a character, such as a flag or a letter with its accents. */
function cutBefore(text: string, at: number): number {
  // Older browsers have no segmenter.
  if ('Segmenter' in Intl) {
    const start = text.slice(0, at + longestCharacter);
    const index = new Intl.Segmenter().segment(start).containing(at)?.index ?? at;
    if (at - index < longestCharacter) return index;
  }
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** What is nothing at the end of a text: spaces, joiners, a flag's letters without their end. */
const loose = /(?:\s|\u200c|\u200d|[\u{e0020}-\u{e007e}])+$/u;

/** The beginning of a text, in whole characters, at most `maxLength` UTF-16 units: what `length` and the schemas count. */
export const fittedText = (text: string, maxLength: number): string =>
  text.length <= maxLength ? text : text.slice(0, cutBefore(text, maxLength)).replace(loose, '');

/**
 * A name or a line as it may be kept: composed (NFC), nothing in it that is not seen, tabs and line ends as spaces, at
 * most `maxLength` UTF-16 units. Of a text many times as long only the beginning is looked at, since millions of accents
 * on one letter take minutes to compose.
 */
export const cleanText = (text: string, maxLength: number): string =>
  fittedText(seen(text.slice(0, 4 * maxLength + 1_000).replace(blanks, ' ')).trim(), maxLength);

/** A text of several lines as it may be kept: each line as `cleanText` has it, at most `maxLength` UTF-16 units in all. */
export function cleanNote(text: string, maxLength: number): string {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line) => cleanText(line, maxLength));
  return fittedText(lines.join('\n').trim(), maxLength);
}
