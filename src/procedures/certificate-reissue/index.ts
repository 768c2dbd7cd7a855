import type { Procedure } from '../../lib/definition/types.js';
import { applicantScreen } from '../shared/contact.js';
import { receipt, remarks, timingFields } from '../shared/existing-user.js';
import { menuMoves } from '../shared/ways.js';
import { after } from './after.js';
import { steps } from './steps.js';

/**
 * Chapter 4 of the manual, on replacing a computer: a new digital certificate of netNACCS is issued for the new one.
 */
export const certificateReissue: Procedure = {
  id: 'certificate-reissue',
  title: 'デジタル証明書の再発行（端末の入替）',
  shortTitle: '証明書の再発行',
  company: ['contact.companyName'],
  summary: 'netNACCSで使うパソコンを入れ替えるときに、デジタル証明書の再発行を申し込みます。',
  screens: [
    applicantScreen({
      intro: 'NSSにログインし、「デジタル証明書の再発行」から進みます。はじめに申込担当者を入力します。',
      companion: 'steps',
      nssWay: [
        {
          does: 'look',
          what: '「NSSでのデジタル証明書再発行申込手順書」',
          note: '画面とボタンはこの手順書にあります。NACCS掲示板の「端末の入替」から、NSSにログインする前に開きます。',
        },
        ...menuMoves('デジタル証明書の再発行'),
      ],
      nssEnd: 'unknown',
    }),
    {
      id: 'reissue',
      title: '再発行の内容',
      intro: 'どの端末の証明書を、いつ再発行するかを答えます。再発行すると、新しいパソコンで取り直すことになります。',
      nssEnd: 'unknown',
      sections: [
        {
          id: 'terminal',
          title: '対象の論理端末',
          items: [
            {
              id: 'target.terminal',
              term: 'terminal-name',
              label: '論理端末名',
              kind: 'alnum',
              length: 6,
              need: 'required',
              disclosure: 'company',
              example: '1ANAC1',
              help: '入れ替える端末の論理端末名です。英字と数字の6文字です。',
            },
          ],
        },
        {
          id: 'schedule',
          title: '再発行の時期',
          items: [
            ...timingFields(
              { label: '再発行のタイミング', atOnce: '即時', onDate: '日付指定' },
              {
                label: '再発行希望日',
                earliest: 'today',
                help: '新しいパソコンを用意できる日にします。土日祝日も選べます。',
              },
            ),
            remarks,
          ],
        },
      ],
    },
  ],
  aside: [
    ...receipt(),
    {
      id: 'result.reissuedOn',
      label: '再発行完了のメールが届いた日',
      kind: 'date8',
      need: 'optional',
      disclosure: 'returned',
      askedAt: ['schedule', 'after'],
      example: '20260413',
      help: 'このメールが届いてから、新しいパソコンで証明書を取ります。',
    },
  ],
  steps,
  after,
  secrets: ['認証コード：再発行が済むと、NSSの「ID通知内容」で読めます。'],
};
