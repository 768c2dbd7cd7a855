import { expect, it, vi } from 'vitest';
import { readPdfText } from '../../../../src/lib/features/transcription/pdf-text.js';

const runJob = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/lib/exports/jobs/run-job.js', () => ({ runJob, JobError: class extends Error {} }));

const read = (text: string) => {
  runJob.mockResolvedValue({ text, plain: text, left: 0, unseen: false, vertical: false });
  return readPdfText(new Blob(['%PDF-1.7']));
};

it('gives the text of a page of confirmation', async () => {
  expect(await read('企業名\tナックスシステム株式会社')).toMatchObject({ text: '企業名\tナックスシステム株式会社' });
});

it.each([
  '非公式: この書類はNACCSセンターの公式の様式ではありません。',
  '非公式: NACCSセンターの公式の様式 ではありません',
])(
  'refuses what this app has printed itself, because it agrees with the draft whatever stands in NSS',
  async (notice) => {
    await expect(read(`企業名\tナックスシステム株式会社\n${notice}`)).rejects.toThrow(/NSS.*選んでください。/u);
  },
);

it('refuses a PDF without text', async () => {
  await expect(read(' ')).rejects.toThrow(/画像だけ.*ください。/u);
});
