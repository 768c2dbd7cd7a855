// Writes the configurations of hosting/ from scripts/headers.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { configurations } from './headers.mjs';

const folder = new URL('../hosting/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(configurations())) writeFileSync(new URL(name, folder), text);
