/**
 * Strapi greets each account with a banner on its new media library, over every page and with a link out of the
 * house. It keeps in the browser that it was closed, by the id of the installation, of which there is none here.
 */
const CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';
const INSTALLATIONS = ['false', 'undefined'];

export function closeStrapiNews(): void {
  for (const id of INSTALLATIONS) window.localStorage.setItem(`${CLOSED}:${id}`, 'true');
}
