import { assets } from '$app/paths';

/** The URL of the site's folder, which the app's own files are below; ends with a slash. */
export const siteBase = (): string => new URL(`${assets}/`, document.baseURI).href;
