import type { TypedTexts } from './typed-texts.svelte';

/**
 * Settles what was typed into a box when the reader leaves it. Texts and path are held, not looked up then: a box is also left
 * when it is taken away, and what handed them to it goes with it.
 */
export const settledOnLeaving = (texts: TypedTexts, path: string) => (box: HTMLElement) => {
  const leave = () => texts.settle(path);
  box.addEventListener('blur', leave);
  return () => box.removeEventListener('blur', leave);
};
