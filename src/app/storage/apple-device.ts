/**
 * Whether this is Safari on an iPhone or iPad and not the installed app. It removes what a site keeps after seven days
 * without a visit, and the installed app keeps its own store apart.
 */
export function isVisitOnAppleDevice(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  // An iPad says it is a Mac; no Mac has a touch screen.
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isApple && !matchMedia('(display-mode: standalone)').matches;
}
