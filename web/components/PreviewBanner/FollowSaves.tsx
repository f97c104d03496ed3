'use client';

import { useEffect } from 'react';

/** Names of Strapi's messages between its admin and a preview in a frame. */
const READY = 'previewReady';
const SAVED = 'strapiUpdate';

const isSaved = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === SAVED;

const reloadPage = () => window.location.reload();

/** In the admin's frame, loads the page again when the admin says that the text was saved. */
export function FollowSaves({
  adminOrigin,
  reload = reloadPage,
}: {
  adminOrigin: string;
  reload?: () => void;
}) {
  useEffect(() => {
    if (window.parent === window) return undefined;
    const onMessage = ({ origin, data }: MessageEvent) => {
      if (origin === adminOrigin && isSaved(data)) reload();
    };
    window.addEventListener('message', onMessage);
    window.parent.postMessage({ type: READY }, adminOrigin);
    return () => window.removeEventListener('message', onMessage);
  }, [adminOrigin, reload]);
  return null;
}
