/**
 * Back and forward show what the browser kept, from memory or from its cache, and ask nobody: a text that was
 * taken down meanwhile would be read again. This has the page asked for anew, which is a 304 when nothing
 * changed, and keeps what was kept out of sight until then. It stands at the head of the page, before its text.
 *
 * React writes it as text: it has none of the characters that markup escapes (ampersand, angle brackets,
 * quotation marks).
 */
export const ON_RETURN = [
  '(function () {',
  'var root = document.documentElement;',
  'function hide() { root.style.visibility = `hidden`; }',
  'function again() { hide(); location.reload(); }',
  'addEventListener(`pagehide`, function (event) { if (event.persisted) hide(); });',
  'addEventListener(`pageshow`, function (event) { if (event.persisted) again(); });',
  'var entry = performance.getEntriesByType(`navigation`)[0] || {};',
  'if (entry.type === `back_forward`) again();',
  '})();',
].join('');
