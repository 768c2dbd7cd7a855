import { findEngines } from '../../scripts/ensure-engines.mjs';
import { openChromium } from './chromium.js';
import { smoke } from './smoke.js';

const { oldChromium } = findEngines();
smoke('Chromium 109', oldChromium ? () => openChromium(oldChromium) : undefined);
