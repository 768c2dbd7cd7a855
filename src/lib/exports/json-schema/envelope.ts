import type { Procedure } from '../../definition/types.js';
import { FORMAT, VERSION } from '../../draft/types.js';
import type { JsonSchema } from './schema.js';

const text = (title: string, description: string): JsonSchema => ({ type: 'string', title, description });

/** The properties that every file of the format has; the caller adds `values` and `required`. */
export function envelope(procedures: readonly Procedure[], kinds: readonly JsonSchema[]): Record<string, JsonSchema> {
  return {
    $schema: text('JSON Schema', 'このファイルの形を記したスキーマの場所です。読むときは使いません。'),
    format: { const: FORMAT, title: '形式', description: 'このアプリのファイルであることを示します。' },
    version: { const: VERSION, title: '形式の版', description: '形が変わるときに増えます。アプリは古い版も読めます。' },
    kind: { title: '種類', oneOf: kinds },
    procedure: {
      title: '手続',
      oneOf: procedures.map(({ id, title, summary }) => ({ const: id, title, description: summary })),
    },
    id: text('下書きのID', '下書きごとに一つです。'),
    title: text('下書きの名前', '一覧に出る名前です。'),
    state: text('状態', '書き出した時に誤りがなければ「確認済み」、あれば「未完成」です。読むときは使いません。'),
    createdAt: text('作成日時', 'ISO 8601、協定世界時です。'),
    updatedAt: text('更新日時', 'ISO 8601、協定世界時です。'),
    revision: { type: 'integer', minimum: 0, title: '保存の回数', description: '保存するたびに1増えます。' },
    quarantine: {
      title: '読み取れなかった値',
      description: '形が違って項目に入れられず、元の場所にも戻せない値です。そのまま残してください。',
    },
  };
}
