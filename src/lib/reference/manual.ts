/** The manual that most facts come from. The one place for its edition. */
export const MANUAL = {
  title: 'NACCSの利用申込について',
  publisher: '輸出入・港湾関連情報処理センター株式会社（NACCSセンター）',
  edition: '2026年5月版',
} as const;
