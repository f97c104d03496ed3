/** The cookie in which the admin tells the CMS its language, by Strapi's name of it. */
export const DESK_LANGUAGE = 'desk-language';
