import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTemplate } from '../../../src/lib/draft/template/make.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { freshDatabase } from '../support/fresh-database.js';
import { LATER, NOW } from '../support/example.js';

const procedures = [newApplication];
const template = createTemplate(newApplication, NOW, { title: '輸出の窓口', desk: '窓口' });
let store: typeof import('../../../src/lib/storage/templates.js');
let db: typeof import('../../../src/lib/storage/db.js');
let rescue: typeof import('../../../src/lib/storage/rescue.js');

/** What a browser keeps beside the database. */
function fakeLocalStorage(): void {
  const kept = new Map<string, string>();
  const place = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal('localStorage', place);
}

beforeEach(async () => {
  freshDatabase();
  fakeLocalStorage();
  rescue = await import('../../../src/lib/storage/rescue.js');
  store = await import('../../../src/lib/storage/templates.js');
  db = await import('../../../src/lib/storage/db.js');
});

describe('templates in the database', () => {
  it('are stored, get higher revisions, are listed with the last changed first, and removed', async () => {
    const saved = await store.saveTemplate(template);
    expect(saved).toEqual({ ...template, revision: 1 });
    await store.saveTemplate({ ...template, id: 'later', updatedAt: LATER.toISOString() });
    expect((await store.listTemplates(procedures, NOW)).kept.map(({ id }) => id)).toEqual(['later', template.id]);
    expect(await store.loadTemplate(template.id, procedures, NOW)).toEqual(saved);
    await store.eraseTemplate(template.id);
    expect(await store.loadTemplate(template.id, procedures, NOW)).toBeUndefined();
  });

  it('are never overwritten by a tab that has not seen the last save', async () => {
    const first = await store.saveTemplate(template);
    await store.saveTemplate({ ...first, title: '二つ目' });
    await expect(store.saveTemplate({ ...first, title: '遅れた' })).rejects.toThrow(store.TemplateConflictError);
    expect((await store.loadTemplate(template.id, procedures, NOW))?.title).toBe('二つ目');
  });

  it('are not brought back by a page that still has them open, but by undoing', async () => {
    const saved = await store.saveTemplate(template);
    await store.eraseTemplate(saved.id);
    await expect(store.saveTemplate({ ...saved, title: '開いたまま' })).rejects.toThrow(store.TemplateConflictError);
    expect((await store.listTemplates(procedures, NOW)).kept).toEqual([]);
    const back = await store.putTemplateBack(saved);
    expect(back).toEqual({ ...saved, revision: 2 });
    expect(await store.loadTemplate(saved.id, procedures, NOW)).toEqual(back);
    await expect(store.saveTemplate(saved)).rejects.toThrow(store.TemplateConflictError);
  });

  it('that cannot be read are listed and kept', async () => {
    await (await db.database()).put('templates', { id: 'broken', template: { format: 'x' } });
    const { kept, unreadable } = await store.listTemplates(procedures, NOW);
    expect(kept).toEqual([]);
    expect(unreadable).toMatchObject([{ id: 'broken' }]);
    expect(await (await db.database()).count('templates')).toBe(1);
  });
});

describe('what was typed into a template when its page was left', () => {
  const leave = (id: string, left: unknown) => rescue.keepRescue(rescue.ofTemplate(id), left);

  it('is there the next time', async () => {
    const saved = await store.saveTemplate(template);
    expect(store.lastEdits(saved, procedures, NOW)).toBeUndefined();
    leave(saved.id, { ...saved, title: '書きかけ' });
    expect(store.lastEdits(saved, procedures, NOW)).toEqual({ ...saved, title: '書きかけ' });
  });

  it('is left out if the template was saved elsewhere since, is another one, or cannot be read', async () => {
    const saved = await store.saveTemplate(template);
    leave(saved.id, { ...saved, title: '書きかけ' });
    const later = await store.saveTemplate({ ...saved, title: '別の画面' });
    expect(store.lastEdits(later, procedures, NOW)).toBeUndefined();
    expect(store.lastEdits({ ...later, id: 'other' }, procedures, NOW)).toBeUndefined();
    leave(saved.id, { format: 'x' });
    expect(store.lastEdits(later, procedures, NOW)).toBeUndefined();
  });

  it('goes with the template', async () => {
    const saved = await store.saveTemplate(template);
    leave(saved.id, saved);
    await store.eraseTemplate(saved.id);
    expect(rescue.loadRescue(rescue.ofTemplate(saved.id))).toBeUndefined();
  });
});
