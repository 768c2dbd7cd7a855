import { gunzipSync } from 'fflate';

/** Unpacks gzip at once, for what cannot wait as a `DecompressionStream` makes one wait. @throws Error if it is none */
export const gunzip = (packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  gunzipSync(packed) as Uint8Array<ArrayBuffer>;
