import type { ThisComputer } from '../../reference/guide/environment.js';

/** What of the browsers' interfaces is used here and is not in every browser. */
interface Telling {
  deviceMemory?: number;
  keyboard?: { getLayoutMap: () => Promise<ReadonlyMap<string, string>> };
  userAgentData?: {
    platform: string;
    brands: readonly { brand: string }[];
    getHighEntropyValues: (hints: readonly string[]) => Promise<{ platformVersion?: string }>;
  };
}

/** What this browser tells of its computer, by interfaces meant for that; nothing is guessed, nothing leaves the page. */
export async function thisComputer(): Promise<ThisComputer> {
  const telling = navigator as Navigator & Telling;
  const data = telling.userAgentData;
  const [version, layout] = await Promise.all([
    data?.getHighEntropyValues(['platformVersion']).catch(() => undefined),
    telling.keyboard?.getLayoutMap().catch(() => undefined),
  ]);
  const scale = window.devicePixelRatio;
  return {
    ...(data && { platform: data.platform, brands: data.brands.map(({ brand }) => brand) }),
    ...(version?.platformVersion && { platformVersion: version.platformVersion }),
    screen: {
      width: Math.round(screen.width * scale),
      height: Math.round(screen.height * scale),
      colourDepth: screen.colorDepth,
    },
    ...(telling.deviceMemory !== undefined && { memoryGiB: telling.deviceMemory }),
    finePointer: matchMedia('(any-pointer: fine)').matches,
    // The key between 右Shift and ／ is on Japanese keyboards alone.
    ...(layout && layout.size > 0 && { japaneseKeyboard: layout.has('IntlRo') }),
  };
}
