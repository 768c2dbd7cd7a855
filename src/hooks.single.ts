import type { ClientInit } from '@sveltejs/kit';
import { init as mendAddress } from './hooks.client.js';
import { becomeOwnHost, partsIn } from '$lib/features/single-file/own-host.js';
import { receiveTemplate } from '$lib/features/single-file/receive-template.js';

/** Begins the one file: its parts are found before anything asks for them, and a template in its address is received. */
export const init: ClientInit = () => {
  becomeOwnHost(globalThis, partsIn(document));
  receiveTemplate();
  return mendAddress();
};
