import type { ThisComputer } from '../../reference/guide/environment.js';

/** Browser interfaces that only some browsers have (Chromium, as of 2026). */
interface OptionalInterfaces {
  deviceMemory?: number;
  keyboard?: { getLayoutMap: () => Promise<ReadonlyMap<string, string>> };
  userAgentData?: {
    platform: string;
    brands: readonly { brand: string }[];
    getHighEntropyValues: (hints: readonly string[]) => Promise<{ platformVersion?: string }>;
  };
}

/**
 * What the browser reports about this computer. Unknown properties are left out instead of guessed; nothing is sent.
 */
export async function thisComputer(): Promise<ThisComputer> {
  const nav = navigator as Navigator & OptionalInterfaces;
  const data = nav.userAgentData;
  const [version, layout] = await Promise.all([
    data?.getHighEntropyValues(['platformVersion']).catch(() => undefined),
    nav.keyboard?.getLayoutMap().catch(() => undefined),
  ]);
  const scale = window.devicePixelRatio;
  return {
    // A browser may keep the platform to itself and say ''.
    ...(data?.platform && { platform: data.platform }),
    ...(data && { brands: data.brands.map(({ brand }) => brand) }),
    ...(version?.platformVersion && { platformVersion: version.platformVersion }),
    screen: {
      width: Math.round(screen.width * scale),
      height: Math.round(screen.height * scale),
      colourDepth: screen.colorDepth,
    },
    ...(nav.deviceMemory !== undefined && { memoryGiB: nav.deviceMemory }),
    finePointer: matchMedia('(any-pointer: fine)').matches,
    // IntlRo, the key between ／ and the right Shift, exists only on Japanese keyboards (and Brazilian ones).
    ...(layout && layout.size > 0 && { japaneseKeyboard: layout.has('IntlRo') }),
  };
}
