import type { Field, Screen } from '../../lib/definition/types.js';
import { nameFields, phoneFields, postFields } from './person.js';

/** 申込担当者, as every application asks for one. `mail`: a text on what is sent to the mail address. */
export function contactFields(mail: string): readonly Field[] {
  return [
    ...nameFields({
      prefix: 'contact',
      example: ['通関', '太郎', 'ツウカン', 'タロウ'],
      roles: ['contactFamilyKana', 'contactGivenKana'],
      paper: 'contact',
    }),
    ...postFields({ prefix: 'contact', paper: 'contact' }),
    ...phoneFields('contact', 'contact'),
    {
      id: 'contact.email',
      label: 'E-mailアドレス 登録用',
      kind: 'email',
      need: 'required',
      disclosure: 'person',
      example: 'taro.tsukan@naccs.jp',
      help: mail,
      paper: { part: 'contact', datum: 'email' },
    },
    {
      id: 'contact.emailConfirm',
      label: 'E-mailアドレス 確認用',
      kind: 'email',
      need: 'required',
      disclosure: 'person',
      example: 'taro.tsukan@naccs.jp',
      help: '登録用と同じアドレスをもう一度入力します。',
      paper: { part: 'contact', datum: 'email' },
    },
  ];
}

/** The first screen of an application by a company that already uses NACCS, which NSS knows from the login. */
export function applicantScreen(own: Pick<Screen, 'intro' | 'companion' | 'nssWay' | 'nssEnd'>): Screen {
  return {
    id: 'applicant',
    title: '申込担当者',
    ...own,
    sections: [
      {
        id: 'contact',
        title: '申込担当者に関する項目',
        note: '申込みの内容について、NACCSセンターから問い合わせを受ける方です。',
        items: [
          {
            id: 'contact.companyName',
            label: '企業名',
            kind: 'full',
            part: 'company',
            longest: 70,
            need: 'optional',
            disclosure: 'company',
            ours: true,
            paper: { part: 'company', datum: 'name' },
            example: 'ナックス商事株式会社',
            help: 'この下書きを見分けるための項目です。NSSでは聞かれません。',
          },
          ...contactFields('受付、確認完了、確認依頼の知らせが届きます。すぐに見られるアドレスにしてください。'),
        ],
      },
    ],
  };
}
