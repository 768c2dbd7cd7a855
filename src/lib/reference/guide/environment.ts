import business from '../business.json' with { type: 'json' };

/** What the browser reveals about the computer it runs on; undefined for what it does not reveal. */
export interface ThisComputer {
  /** `Windows`, `macOS`, `Android`, ... */
  platform?: string;
  /** As in User-Agent Client Hints: 13 and above mean Windows 11. */
  platformVersion?: string;
  /** Brand names of the browser: `Google Chrome`, `Microsoft Edge`, ... */
  brands?: readonly string[];
  /** The screen in physical pixels. */
  screen?: { width: number; height: number; colourDepth: number };
  /** GiB as reported; browsers report at most 8. */
  memoryGiB?: number;
  /** Whether there is a mouse or another precise pointer. */
  finePointer?: boolean;
  /** Whether the keyboard layout is Japanese. */
  japaneseKeyboard?: boolean;
}

/** `unknown`: the browser cannot tell. */
export type Fitness = 'yes' | 'no' | 'unknown';

export interface Requirement {
  item: string;
  needed: string;
  fits: Fitness;
  /** What was found, or where to look, ready to be shown. */
  said: string;
}

const { os, browsers, display, cpu, memoryGiB, diskGiB, graphics } = business.systemRequirements;
const WINDOWS_11 = 13;
const LOOK = 'Windowsの「設定」→「システム」→「バージョン情報」で確かめます。';

const fitness = (known: boolean | undefined): Fitness => (known === undefined ? 'unknown' : known ? 'yes' : 'no');

function windows({ platform, platformVersion }: ThisComputer): Pick<Requirement, 'fits' | 'said'> {
  if (platform === undefined) return { fits: 'unknown', said: `ブラウザーからは分かりません。${LOOK}` };
  if (platform !== 'Windows')
    return { fits: 'no', said: `このパソコンは${platform}です。パッケージソフトは使えません。` };
  const major = Number(platformVersion?.split('.')[0] ?? Number.NaN);
  if (Number.isNaN(major)) return { fits: 'unknown', said: `Windowsです。11かどうかは分かりません。${LOOK}` };
  return major >= WINDOWS_11
    ? { fits: 'yes', said: 'Windows 11です。' }
    : { fits: 'no', said: 'Windows 11より前のWindowsです。更新するか、別のパソコンを使います。' };
}

function browser({ brands }: ThisComputer): Pick<Requirement, 'fits' | 'said'> {
  const found = brands?.find((brand) => browsers.includes(brand));
  if (found) return { fits: 'yes', said: `${found}です。` };
  if (brands === undefined) return { fits: 'unknown', said: 'いまのブラウザーの名前は分かりません。' };
  return { fits: 'no', said: 'いまのブラウザーは、そのどちらでもありません。入っているなら、そちらで使えます。' };
}

/**
 * Compares the environment required by the package software (the manual's chapter 4) with this computer, as far as the
 * browser can tell; the rest is reported as unknown.
 */
export function checkEnvironment(here: ThisComputer): readonly Requirement[] {
  const { screen } = here;
  const [long, short] = screen
    ? [Math.max(screen.width, screen.height), Math.min(screen.width, screen.height)]
    : [undefined, undefined];
  const unknown = (item: string, needed: string, said: string): Requirement => ({
    item,
    needed,
    fits: 'unknown',
    said,
  });
  return [
    { item: 'OSの種類', needed: 'Windows 11', ...windows(here) },
    unknown('OSの版', os, `Proかどうかと版は、ブラウザーからは分かりません。${LOOK}`),
    { item: 'ブラウザー', needed: browsers.join('、'), ...browser(here) },
    {
      item: '画面の細かさ',
      needed: display.replace(/,.*/u, '').replace('x', '×').replace(' or more', '以上'),
      fits: fitness(long === undefined ? undefined : long >= 1280 && short! >= 720),
      said: screen ? `${screen.width}×${screen.height}です。` : 'ブラウザーからは分かりません。',
    },
    {
      item: '画面の色',
      needed: '8ビットカラー以上',
      fits: fitness(screen && screen.colourDepth >= 24),
      said: screen ? `${screen.colourDepth}ビットで表示しています。` : 'ブラウザーからは分かりません。',
    },
    unknown('画面の大きさ', '対角9インチ以上', 'ブラウザーからは分かりません。'),
    {
      item: 'メモリー',
      needed: `${memoryGiB}GB以上`,
      fits: fitness(here.memoryGiB === undefined ? undefined : here.memoryGiB >= memoryGiB),
      said:
        here.memoryGiB === undefined
          ? `ブラウザーからは分かりません。${LOOK}`
          : `${here.memoryGiB}GB以上と出ています。`,
    },
    unknown('CPU', cpu.replace('GHz or faster with', 'GHz以上、').replaceAll(',', '、').replaceAll(' ', ''), LOOK),
    unknown('ディスク', `${diskGiB}GB以上`, 'Windowsの「設定」→「システム」→「記憶域」で確かめます。'),
    unknown(
      'グラフィック',
      graphics.replace(/ 12 \(/u, ' 12以上（').replace(')', '）'),
      '「dxdiag」を実行すると分かります。',
    ),
    unknown('.NET Framework', '4.8', 'Windows 11には初めから入っています。'),
    unknown('OpenJDK', '最新版（申請書作成ソフトを使うとき）', '入っていなければ、NACCS掲示板の案内に従って入れます。'),
    {
      item: 'マウス',
      needed: 'あること',
      fits: fitness(here.finePointer),
      said:
        here.finePointer === undefined
          ? 'ブラウザーからは分かりません。'
          : here.finePointer
            ? 'あります。'
            : '見つかりません。',
    },
    {
      item: 'キーボード',
      needed: '日本語キーボード',
      fits: fitness(here.japaneseKeyboard),
      said:
        here.japaneseKeyboard === undefined
          ? 'ブラウザーからは分かりません。「変換」「無変換」のキーがあれば日本語キーボードです。'
          : here.japaneseKeyboard
            ? '日本語キーボードです。'
            : '日本語キーボードの並びではありません。',
    },
    unknown('プリンター', 'A4モノクロ（バーコードを印字するなら600dpi以上）', 'ブラウザーからは分かりません。'),
    unknown('通信', 'インターネット回線', 'このアプリはどこにも通信しません。NSSかNACCS掲示板が開くかで確かめます。'),
  ];
}
