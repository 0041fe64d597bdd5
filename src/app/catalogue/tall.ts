/** Makes an element so many pixels tall, by script: the security policy lets no page bring sizes as attributes. */
export const tall = (pixels: number) => (element: HTMLElement) => {
  element.style.height = `${pixels}px`;
};
