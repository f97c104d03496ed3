import { useEffect, useRef, useState } from 'react';

/** Names of Strapi's messages between its admin and a preview in a frame. */
const READY = 'previewReady';
const SAVED = 'strapiUpdate';

/**
 * A frame whose page follows saves. A page that listens is told, and keeps its place; one that does not, such as
 * that of a text which cannot be shown yet, is loaded anew.
 * @returns `load`, the key of the frame: another one for each time it is loaded anew
 */
export function useFollowedFrame(url: string, revision: string) {
  const frame = useRef<HTMLIFrameElement>(null);
  const listening = useRef(false);
  const shown = useRef(revision);
  const [load, setLoad] = useState(0);

  useEffect(() => {
    const { origin } = new URL(url);
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      const { data } = event;
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === READY) {
        listening.current = true;
      }
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [url]);

  useEffect(() => {
    if (shown.current === revision) return;
    shown.current = revision;
    if (listening.current) {
      frame.current?.contentWindow?.postMessage({ type: SAVED }, new URL(url).origin);
    } else {
      setLoad((loads) => loads + 1);
    }
    // The page that comes says for itself whether it listens.
    listening.current = false;
  }, [revision, url]);

  return { frame, load };
}
