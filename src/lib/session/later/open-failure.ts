import { isBlocked } from '../../browser/storage-failure.js';
import type { OpenState } from '../open-state.js';
import { openNewer } from './newer-draft.js';

const UNREADABLE =
  'この端末の保管場所を読めませんでした。ページを再読み込みしてください。続くときは、ブラウザーのプライベートモードや保存の設定を確かめてください。';

/** What is shown of a draft that could not be opened: a later version read-only, or what to do. */
export async function stateOfFailure(id: string | null, error: unknown): Promise<OpenState> {
  if (id !== null && error instanceof Error && 'code' in error && error.code === 'newer') {
    const newer = await openNewer(id, new Date()).catch(() => null);
    if (newer) return { kind: 'newer', newer };
  }
  if (isBlocked(error)) return { kind: 'blocked' };
  const said = error instanceof Error && error.name === 'RestoreError';
  return { kind: 'unreadable', message: said ? error.message : UNREADABLE };
}
