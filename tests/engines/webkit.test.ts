import { findEngines } from '../../scripts/ensure-engines.mjs';
import { openWebKit } from './webkit.js';
import { smoke } from './smoke.js';

const { webkit } = findEngines();
smoke('WebKit', webkit ? () => openWebKit(webkit) : undefined);
