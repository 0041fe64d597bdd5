/**
 * What is lost where the browser's own few colours are forced, a line each: a control without an edge, a chosen one that looks like
 * the others, a mark of a picture that is drawn in a colour of the site's or in that of the paper. Runs in the page.
 */
export function forcedColourFaults(): readonly string[] {
  const faults = new Set<string>();
  const whose = (element: Element) => {
    const names = [...element.classList].filter((name) => !/^s[a-z0-9]{5,6}$/.test(name));
    return [element.localName, ...names].join('.');
  };
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.setProperty('forced-color-adjust', 'none');
  const system = (name: string) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const paper = system('Canvas');
  const names = [
    'CanvasText',
    'LinkText',
    'GrayText',
    'Highlight',
    'HighlightText',
    'ButtonText',
    'ButtonBorder',
    'Mark',
    'MarkText',
    'VisitedText',
    'ButtonFace',
    'Field',
    'FieldText',
    'AccentColor',
    'AccentColorText',
    'SelectedItem',
    'SelectedItemText',
    'ActiveText',
    'Canvas',
  ];
  const weak = ['Highlight', 'VisitedText'].map((name) => `color-mix(in srgb, ${name} 25%, Canvas)`);
  const own = new Set([...names, ...weak].map(system));
  probe.remove();
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  for (const control of document.querySelectorAll<HTMLElement>(
    'main button, main input, main select, main textarea',
  )) {
    if (!seen(control) || control.matches('[type="checkbox"], [type="radio"], [type="range"], [type="file"]'))
      continue;
    if (control.matches('.plain, figcaption button, .box input') || control.closest('th, label')) continue;
    const { borderTopWidth, borderTopStyle, borderTopColor, textDecorationLine } = getComputedStyle(control);
    const edged = parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== paper;
    if (!edged && textDecorationLine !== 'underline')
      faults.add(`no edge: ${whose(control)} “${control.textContent.trim().slice(0, 30)}”`);
  }

  const opaque = (colour: string) => colour !== 'none' && !/, 0\)$|\/ 0\)$|transparent/.test(colour);
  for (const svg of document.querySelectorAll('main svg')) {
    if (!seen(svg)) continue;
    for (const mark of svg.querySelectorAll('path, rect, circle, line, polyline, polygon, text')) {
      if (!seen(mark) || mark.closest('defs, clipPath, mask')) continue;
      const { fill, stroke, forcedColorAdjust, strokeWidth } = getComputedStyle(mark);
      const isLine = mark.matches('line, polyline');
      const filled = !isLine && opaque(fill) && !fill.startsWith('url');
      const stroked = opaque(stroke) && parseFloat(strokeWidth) > 0;
      if (forcedColorAdjust === 'none') continue;
      const shows = [...(filled ? [fill] : []), ...(stroked ? [stroke] : [])];
      const foreign = shows.filter((colour) => !own.has(colour));
      if (foreign.length > 0) faults.add(`own colour: ${whose(svg)} ${whose(mark)} ${foreign.join(' and ')}`);
    }
  }
  return [...faults];
}
