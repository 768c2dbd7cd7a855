import type { Procedure } from '../../definition/types.js';
import { forSharing } from '../../draft/template/make.js';
import type { Template } from '../../draft/template/types.js';
import { qrCode, qrPath } from '../../exports/qr/index.js';
import { toLink } from '../../exports/template/link.js';
import { templateFileName, toTemplateJson } from '../../exports/template/template-json.js';
import { urls } from '../../browser/urls.js';
import { made, type Exported } from '../../browser/download.js';

/** The ways in which a template can go to somebody. */
export interface Sharing {
  file: Exported;
  /** undefined where it would be longer than links are carried. */
  link: string | undefined;
  /** The link's code as the path of an SVG; undefined where no code holds it. */
  code: { path: string; edge: number } | undefined;
}

/** Makes a template ready to be handed on; people's answers go along only where `people` says so. */
export function shareTemplate(procedure: Procedure, template: Template, people: boolean): Sharing {
  const shared = forSharing(procedure, template, people);
  const link = toLink(shared, new URL(urls.receive(), document.baseURI).href);
  const code = link === undefined ? undefined : qrCode(link);
  const file = made(templateFileName(shared), toTemplateJson(shared), 'application/json');
  return { file, link, code: code && qrPath(code) };
}
