interface Sign {
  readonly bytes: readonly number[];
  readonly message: string;
}

const unzip =
  'This is a zip file or an Excel workbook. Unzip it first and choose the text file inside; of a workbook, save the sheet as tab-delimited text or CSV.';

/** First bytes of files that sellers choose by mistake, and what to do instead. */
const signs: readonly Sign[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], message: unzip },
  { bytes: [0x50, 0x4b, 0x05, 0x06], message: unzip },
  {
    bytes: [0x1f, 0x8b],
    message: 'This file is compressed (gzip). Unpack it first, and choose the text file inside.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message: 'This is an old Excel workbook. Save the sheet as tab-delimited text or CSV, and choose that.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    message: 'This is a PDF. Download the report as text (.txt, tab-delimited) or CSV, and choose that.',
  },
];

/** What a file is when its first bytes show that it is no text, with what to do; null when they do not. */
export function notText(bytes: Uint8Array): string | null {
  return signs.find((sign) => sign.bytes.every((byte, at) => bytes[at] === byte))?.message ?? null;
}

/** Whether a text is a web page, which a download becomes when one is signed out of Seller Central. */
export function isWebPage(head: string): boolean {
  return /^\s*<(!doctype|html|\?xml)/i.test(head);
}
