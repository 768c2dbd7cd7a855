import { json } from '@sveltejs/kit';
import { procedures } from '$procedures/index.js';
import { draftSchema } from '$lib/exports/json-schema/index.js';

export const prerender = true;
export const trailingSlash = 'never';

/** The file format's JSON Schema, prerendered at build time. */
export const GET = () => json(draftSchema(procedures));
