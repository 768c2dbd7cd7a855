import { findEngines } from '../../scripts/ensure-engines.mjs';
import { openFirefox } from './firefox.js';
import { smoke } from './smoke.js';

const { firefox } = findEngines();
smoke('Firefox', firefox ? () => openFirefox(firefox) : undefined);
