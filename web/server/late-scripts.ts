/**
 * Next's own scripts, taken out of the way of reading. A page is whole as HTML; what a browser runs makes the map
 * answer to the pointer, and is asked for when a pointer or the focus first gets there. A page without a map has
 * nothing to run.
 */

/** Carried by what scripts enhance: see `LinkedPlaces`. */
const ENHANCED = 'data-enhanced';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
/** Where Next's chunks are, and what it tells them: the list of further chunks, and the data of the page. */
const CHUNK = /\ssrc="(\/_next\/[^"]+)"/;
const TOLD_TO_CHUNKS = /^\((globalThis\["TURBOPACK"\]|self\.__next_f)|^self\.__next_f\.push/;

/**
 * In milliseconds. A choice for which the scripts are not here by then is the link's: on a slow line the region's own
 * page is there before them. When they are here, the browser gets longer to run them.
 */
const PATIENCE = 2_500;
const LONGEST = 8_000;

/**
 * Runs in the page. Asks for the scripts on intent, and says to them again what happened while they came: where the
 * pointer or the focus is, and which region was chosen.
 */
const loader = (sources: readonly string[]): string =>
  `(function (sources) {
  var root = document.querySelector('[${ENHANCED}]');
  var target = {};
  var begun = false;
  var missing = sources.length;
  function begin() {
    if (begun) return;
    begun = true;
    sources.forEach(function (source) {
      var script = document.createElement('script');
      script.src = source;
      script.async = true;
      script.onload = function () { missing -= 1; };
      document.head.appendChild(script);
    });
  }
  function hear(event) {
    target[event.type] = event.target;
    begin();
  }
  function choose(event) {
    var link = event.target.closest('a[data-place]');
    var plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !/^[a-z]/.test(link.getAttribute('data-place'))) return;
    event.preventDefault();
    hear(event);
    function follow() {
      if (target.click) location.href = link.getAttribute('href');
    }
    setTimeout(function () { if (missing > 0) follow(); }, ${PATIENCE});
    setTimeout(follow, ${LONGEST});
  }
  function again() {
    root.removeEventListener('pointerover', hear);
    root.removeEventListener('focusin', hear);
    root.removeEventListener('click', choose);
    ['pointerover', 'focusin', 'click'].forEach(function (type) {
      var at = target[type];
      delete target[type];
      if (at && at.isConnected) at.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    });
  }
  root.addEventListener('pointerover', hear);
  root.addEventListener('focusin', hear);
  root.addEventListener('click', choose);
  root.addEventListener('enhanced', again, { once: true });
})(${JSON.stringify(sources)});`.replace(/\n\s*/g, '\n');

/** The page with its scripts late, or without them where it has nothing for them to do. */
export function withLateScripts(html: string): string {
  const isEnhanced = html.includes(` ${ENHANCED}=`);
  const sources = new Set<string>();
  const read = html
    .replace(SCRIPT_PRELOAD, '')
    .replace(SCRIPT, (script: string, attributes: string, inside: string) => {
      const source = CHUNK.exec(attributes)?.[1];
      if (source === undefined) return !isEnhanced && TOLD_TO_CHUNKS.test(inside) ? '' : script;
      // Browsers without modules, for which some chunks are, read the page as it is.
      if (!/\bnomodule\b/i.test(attributes)) sources.add(source);
      return '';
    });
  if (!isEnhanced || sources.size === 0) return read;
  const end = read.lastIndexOf('</body>');
  return `${read.slice(0, end)}<script>${loader([...sources])}</script>${read.slice(end)}`;
}
