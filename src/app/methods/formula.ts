/**
 * A formula in a few signs: `frac{a}{b}`, `sqrt{a}`, `x_{i}`, `x^{2}`, `"words"`, `;` for a space; every other letter stands
 * for itself.
 */
export type FormulaText = string;

/** A formula as MathML has it. */
export type FormulaNode =
  | { readonly tag: 'mi' | 'mn' | 'mo' | 'mtext'; readonly text: string }
  | { readonly tag: 'mspace'; readonly width: string }
  | {
      readonly tag: 'mrow' | 'mfrac' | 'msqrt' | 'msub' | 'msup' | 'msubsup';
      readonly parts: readonly FormulaNode[];
    };

const tokens = /\s+|(frac|sqrt)(?=\{)|"([^"]*)"|(\d+(?:[.,]\d+)*)|([\p{L}∞∅][\p{M}′*]*)|([_^{};])|(.)/gu;

type Token =
  | { readonly kind: 'frac' | 'sqrt' | '_' | '^' | '{' | '}' | ';' }
  | { readonly kind: 'leaf'; readonly node: FormulaNode };

function tokensOf(text: FormulaText): Token[] {
  return [...text.matchAll(tokens)].flatMap(([all, call, words, number, letter, sign, other]): Token[] => {
    if (call !== undefined) return [{ kind: call as 'frac' | 'sqrt' }];
    if (sign !== undefined) return [{ kind: sign as '_' }];
    if (words !== undefined) return [{ kind: 'leaf', node: { tag: 'mtext', text: words } }];
    if (number !== undefined) return [{ kind: 'leaf', node: { tag: 'mn', text: number } }];
    if (letter !== undefined) return [{ kind: 'leaf', node: { tag: 'mi', text: letter } }];
    return other === undefined || all.trim() === ''
      ? []
      : [{ kind: 'leaf', node: { tag: 'mo', text: other } }];
  });
}

const isWords = (node: FormulaNode) => node.tag === 'mtext';
const isLetter = ({ tag }: FormulaNode) => tag !== 'mo' && tag !== 'mspace';

/**
 * Reads a formula.
 *
 * @throws SyntaxError where a bracket or a part is missing
 */
export function parsedFormula(text: FormulaText): readonly FormulaNode[] {
  const all = tokensOf(text);
  let at = 0;
  const fail = (): never => {
    throw new SyntaxError(`“${text}” is no formula.`);
  };

  const rowOf = (parts: readonly FormulaNode[]): FormulaNode =>
    parts.length === 1 ? parts[0]! : { tag: 'mrow', parts };

  function group(): FormulaNode {
    if (all[at++]?.kind !== '{') fail();
    const parts = sequence();
    if (all[at++]?.kind !== '}') fail();
    return rowOf(parts);
  }

  const script = (): FormulaNode => (all[at]?.kind === '{' ? group() : atom());

  function atom(): FormulaNode {
    const token = all[at++] ?? fail();
    if (token.kind === 'leaf') return token.node;
    if (token.kind === 'frac') return { tag: 'mfrac', parts: [group(), group()] };
    if (token.kind === 'sqrt') return { tag: 'msqrt', parts: [group()] };
    if (token.kind === ';') return { tag: 'mspace', width: '1em' };
    return fail();
  }

  function scripted(): FormulaNode {
    const base = atom();
    const marks: Partial<Record<'_' | '^', FormulaNode>> = {};
    for (let kind = all[at]?.kind; kind === '_' || kind === '^'; kind = all[at]?.kind) {
      at++;
      marks[kind] = script();
    }
    const { _: sub, '^': sup } = marks;
    if (sub && sup) return { tag: 'msubsup', parts: [base, sub, sup] };
    if (sub) return { tag: 'msub', parts: [base, sub] };
    return sup ? { tag: 'msup', parts: [base, sup] } : base;
  }

  function sequence(): FormulaNode[] {
    const parts: FormulaNode[] = [];
    while (at < all.length && all[at]!.kind !== '}') {
      const next = scripted();
      const last = parts.at(-1);
      // Words stand apart from what is beside them.
      if (last && isLetter(last) && isLetter(next) && (isWords(last) || isWords(next)))
        parts.push({ tag: 'mspace', width: '0.25em' });
      parts.push(next);
    }
    return parts;
  }

  const parts = sequence();
  if (at < all.length || parts.length === 0) fail();
  return parts;
}
