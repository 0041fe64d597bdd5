import { cleanText } from '../fields/text';

/** How a link's text begins; what follows is the version of the format and the codec, one character each. */
export const fragmentStart = '#s=';
export const linkVersion = '1';

/** Longest fragment that is read, in characters. */
export const longestFragment = 16_384;

/** Where reading ended, in the order of the steps. */
export type LinkStep =
  'length' | 'start' | 'characters' | 'version' | 'unpacking' | 'text' | 'content' | 'page' | 'upgrade';

/** A step that could not be taken; its message says how to mend it. */
export class LinkProblem extends Error {
  override readonly name = 'LinkProblem';
  readonly step: LinkStep;

  constructor(step: LinkStep, message: string) {
    super(message);
    this.step = step;
  }
}

export const newerLink = () =>
  new LinkProblem(
    'version',
    'This link was made by a newer version of Stockgap. Reload the page to update, then open the link again.',
  );

const unseen = /\s|\u200b|\u200c|\u200d|\u2060|\ufeff/g;

function withoutPercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface LinkText {
  readonly codec: 'z' | 'j';
  readonly body: string;
}

/**
 * What a fragment holds, without what mail and chat programs add: spaces and line ends within, punctuation after, one
 * percent-encoding.
 *
 * @param fragment - with or without "#"
 * @throws LinkProblem
 */
export function linkText(fragment: string): LinkText {
  if (fragment.length > longestFragment) {
    throw new LinkProblem(
      'length',
      'This link is longer than any that Stockgap makes. Copy it again, the link alone.',
    );
  }
  const plain = withoutPercents(fragment).replace(unseen, '').replace(/^#/, '');
  if (!plain.startsWith('s=')) {
    throw new LinkProblem(
      'start',
      'This address carries no scenario. A link to one has “#s=” in it: copy it again, to its end.',
    );
  }
  const text = plain.slice(2).replace(/[^\w-]+$/, '');
  const foreign = /[^\w-]/u.exec(text);
  if (foreign) {
    const shown = cleanText(foreign[0], 2);
    throw new LinkProblem(
      'characters',
      `This link holds ${shown === '' ? 'a character that cannot be seen' : `“${shown}”`}, which no link has at that place. Copy it again from where it was sent, the link alone.`,
    );
  }
  if (text.length < 3) {
    throw new LinkProblem('start', 'This link stops right after its beginning. Copy it again, to its end.');
  }
  const [version, codec] = text;
  if (version !== linkVersion) {
    if (/[2-9a-z]/i.test(version!)) throw newerLink();
    throw new LinkProblem(
      'version',
      `This link begins in a way no version of Stockgap writes. Copy it again from where it was sent.`,
    );
  }
  if (codec !== 'z' && codec !== 'j') {
    throw new LinkProblem(
      'version',
      'This link is damaged near its beginning. Copy it again from where it was sent.',
    );
  }
  return { codec, body: text.slice(2) };
}
