interface History {
  undo(): void;
  redo(): void;
}

/**
 * Ctrl or Cmd with Z, Shift+Z or Y undo and redo the page's inputs. While the reader is in the middle of typing into a box,
 * the box's own undo comes first; from the moment they leave it or have typed nothing, the keys are the page's.
 */
export function undoKeys(history: History): (root: HTMLElement) => () => void {
  return (root) => {
    let typingIn: EventTarget | null = null;
    const onInput = (event: Event) => {
      const box = event.target;
      typingIn =
        box instanceof HTMLTextAreaElement ||
        (box instanceof HTMLInputElement && /^(text|search)$/.test(box.type))
          ? box
          : null;
    };
    const onLeave = () => {
      typingIn = null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const how =
        key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' && event.ctrlKey ? 'redo' : null;
      if (how === null || (typingIn !== null && event.target === typingIn)) return;
      event.preventDefault();
      history[how]();
    };
    root.addEventListener('input', onInput);
    root.addEventListener('focusout', onLeave);
    document.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('input', onInput);
      root.removeEventListener('focusout', onLeave);
      document.removeEventListener('keydown', onKey);
    };
  };
}
