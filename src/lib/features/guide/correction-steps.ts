import type { CorrectionWay } from '../../definition/correction.js';

/** The way to correct or withdraw an application after a 確認依頼, for one kind of application (chapters 2 and 5). */
export function correctionSteps(way: CorrectionWay): readonly { title: string; text: string }[] {
  return [
    {
      title: 'NSSに入り、新着情報の確認依頼の「詳細」を押す',
      text: `${way.login}で入ります。「${way.page}」で通知の内容を読み、直すところを書き留めます。戻るボタン、複数のタブは使いません。`,
    },
    {
      title: '下書きを直す',
      text: '下書きの「NSSへ写す（転記）」の終わりにある「確認依頼が届いたら」に、届いた日を入れて直し始めると、申し込んだ内容が履歴に残り、直した項目だけが並びます。',
    },
    {
      title: `「${way.correct}」を押し、直した項目だけを入れ直す`,
      text: `「${way.starts}」の画面から、申込みのときと同じ順番です。最後に「${way.register}」まで進みます。`,
    },
    {
      title: `やめるときは「${way.withdraw}」を押す`,
      text: '取り下げたあとで使うことにしたら、もう一度申し込みます。',
    },
  ];
}
