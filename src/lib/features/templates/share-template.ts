import type { Procedure } from '../../definition/types.js';
import { forSharing } from '../../draft/template/make.js';
import type { Template } from '../../draft/template/types.js';
import { qrCode, qrPath } from '../../exports/qr.js';
import { toLink } from '../../exports/template/link.js';
import { templateFileName, toTemplateJson } from '../../exports/template/template-json.js';
import { urls } from '../../browser/urls.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';

/** A template in each of the forms in which it can be shared. */
export interface ShareableTemplate {
  file: ExportedFile;
  /** undefined if it would be longer than mail programs and browsers accept. */
  link: string | undefined;
  /** The link's QR code as an SVG path; undefined if the link is too long for one. */
  code: { path: string; edge: number } | undefined;
}

/** Prepares a template for sharing. Personal data is included only if `people` is true. */
export function shareTemplate(procedure: Procedure, template: Template, people: boolean): ShareableTemplate {
  const shared = forSharing(procedure, template, people);
  const link = toLink(shared, new URL(urls.receive(), document.baseURI).href);
  const code = link === undefined ? undefined : qrCode(link);
  const file = exportedFile(templateFileName(shared), toTemplateJson(shared), 'application/json');
  return { file, link, code: code && qrPath(code) };
}
