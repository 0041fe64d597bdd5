// Runs before the first paint, so it stays tiny. Sets the chosen colour scheme, and hides the prerendered
// example where it would stand for something else: a draft, a received link, the seller's own figures of rules and
// fees, or another currency or locale.
(function () {
  var root = document.documentElement;
  function read(store, key) {
    try {
      return window[store].getItem(key);
    } catch {
      return null;
    }
  }
  // As stored-keys.ts has it: this script lies in the base folder.
  var prefix = 'stockgap:' + new URL('.', document.currentScript.src).pathname + ':';
  var settings = {};
  try {
    settings = JSON.parse(read('localStorage', prefix + 'settings') || '{}') || {};
  } catch {
    // The page reports unreadable settings; here they only mean "the usual look".
  }
  if (settings.scheme === 'light' || settings.scheme === 'dark') root.dataset.scheme = settings.scheme;
  if (read('localStorage', prefix + 'kept')) root.dataset.kept = '';
  var page = location.pathname.split('/').filter(Boolean).pop() || 'home';
  var draft = prefix + 'draft:' + page + ':blank';
  if (
    /^#s=/.test(location.hash) ||
    /[?&]scenario=/.test(location.search) ||
    read('sessionStorage', prefix + 'product') ||
    read('localStorage', prefix + 'product') ||
    read('sessionStorage', draft) ||
    read('localStorage', draft) ||
    read('localStorage', prefix + 'rules') ||
    (settings.currency && settings.currency !== 'USD') ||
    (settings.locale && settings.locale !== 'en-US')
  ) {
    root.dataset.restoring = '';
    // If the program never comes, an example beats an empty page.
    setTimeout(function () {
      delete root.dataset.restoring;
    }, 6000);
  }
})();
