/**
 * How an application is corrected or withdrawn on NSS after a 確認依頼, worded as on NSS. The screens and buttons differ
 * between the new application and the システム設定申込.
 */
export interface CorrectionWay {
  /** With which ID to log in. */
  login: string;
  /** The page that 新着情報「詳細」 opens, and where the request stands on it. */
  page: string;
  /** The button that leads to the screens in which the answers are corrected. */
  correct: string;
  /** The screen on which the correction starts. */
  starts: string;
  /** The button that ends the correction. */
  register: string;
  /** The button that withdraws the application. */
  withdraw: string;
}
