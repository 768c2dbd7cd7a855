import { asset } from '$app/paths';

/** The address of a picture in static/pictures.svg, for an SVG's `use`. The one file has the pictures in its page. */
export const pictureUrl = (name: string): string =>
  __SINGLE_FILE__ ? `#picture-${name}` : asset(`/pictures.svg#${name}`);
