import { describe, expect, it } from 'vitest';
import { restoreText } from '../../../src/lib/draft/restore.js';
import { toDraftJson, withoutHidden } from '../../../src/lib/exports/draft-json.js';
import { completeSchema, draftSchema } from '../../../src/lib/exports/json-schema/index.js';
import { openFile } from '../../../src/lib/exports/open-file.js';
import { writePackage } from '../../../src/lib/exports/package/index.js';
import { render, renderPdf } from '../../../src/lib/exports/pdf/render.js';
import { buildSheet } from '../../../src/lib/sheet/build.js';
import { flatSteps, stepsOf } from '../../../src/lib/transcription/steps.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { procedures } from '../../../src/procedures/index.js';
import { compile } from '../exports/json-schema/fixture.js';
import { readFonts } from '../exports/pdf/fonts.js';
import { LATER, TODAY } from '../support/example.js';
import { everyField } from '../support/every-field.js';
import { exampleOf, examples } from '../support/examples.js';

describe('the procedures', () => {
  it('are in the order of the start page, by their short names', () => {
    const names = procedures.map(({ shortTitle }) => shortTitle);
    expect(names.slice(0, 4)).toEqual(['新規申込', 'パスワード初期化', 'システム設定', '証明書の再発行']);
    expect(examples.map(({ procedure }) => procedure)).toEqual(procedures.slice(1));
  });
});

describe.each(examples)('the example of $procedure.id', ({ procedure }) => {
  const { draft } = exampleOf(procedure.id);
  const issues = validate(procedure, draft, { today: TODAY });
  const json = toDraftJson(draft, issues);
  const sheet = buildSheet(procedure, draft, issues, TODAY);

  it('has no issues, answers every question, and is valid in both schemas', () => {
    expect(issues).toEqual([]);
    const answered = everyField(procedure).filter(({ path }) =>
      ruleContext(procedure, draft, { today: TODAY }).visible(path),
    );
    expect(answered.length).toBeGreaterThan(12);
    for (const schema of [draftSchema(procedures), completeSchema(procedure)]) {
      const check = compile(schema);
      check(JSON.parse(json));
      expect(check.errors).toBeNull();
    }
  });

  it('is read back from JSON, package and PDF', async () => {
    expect(restoreText(json, procedures, LATER).draft.values).toEqual(draft.values);
    const { bytes } = renderPdf(
      {
        sheet,
        complete: true,
        draftJson: json,
        draftId: draft.id,
        createdOn: '2026-04-10 09:30',
        appVersion: '0.1.0',
        fingerprint: '0123456789ab',
      },
      await readFonts(),
    );
    const zip = await writePackage({
      draftJson: json,
      pdf: bytes,
      attachments: [],
      manifest: { appVersion: '0.1.0', procedure: procedure.id, checks: { errors: 0, advices: 0 } },
    });
    for (const file of [bytes, zip]) {
      const opened = await openFile(new Blob([file as BlobPart]), procedures, LATER);
      expect(opened.reports).toEqual([]);
      expect(opened.draft).toMatchObject({ procedure: procedure.id, values: draft.values });
    }
    expect(withoutHidden(ruleContext(procedure, draft, { today: TODAY })).values).toEqual(draft.values);
  });

  it('has a form to fill in by hand', async () => {
    const { bytes } = render(
      { kind: 'blank', input: { procedure, createdOn: '2026-04-10 09:30', appVersion: '0.1.0' } },
      await readFonts(),
    );
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('is transcribed step by step, without fields that only this app has', () => {
    const paths = flatSteps(stepsOf(procedure, draft, TODAY)).map(({ path }) => path);
    expect(paths).toContain('contact.email');
    expect(paths).toContain('schedule.timing');
    expect(paths).toContain('confirm.remarks');
    expect(paths).not.toContain('contact.companyName');
    expect(paths.some((path) => path.startsWith('result.'))).toBe(false);
  });
});
