/** False in a build whose service worker takes itself away. */
declare const __SERVICE_WORKER__: boolean;
