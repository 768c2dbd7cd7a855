import type { Procedure } from '../../definition/types.js';
import type { Tell } from '../jobs/messages.js';
import { readTable } from './index.js';
import { importRows, prepareTable, type ImportOptions, type PreparedTable, type RowResult } from './import-rows.js';
import { TableError } from './table-error.js';
import { MAX_TABLE, type Table } from './types.js';

/** The number of rows whose results are sent together. */
const BATCH = 50;

export interface ImportRequest {
  file: Blob;
  procedure: Procedure;
  /** All procedures, to recognise a table that belongs to another one. */
  procedures: readonly Procedure[];
  options: ImportOptions;
}

/**
 * Prepares a table for this procedure.
 * @throws TableError `other-procedure` if its columns are those of another procedure
 */
function prepareFor(procedure: Procedure, procedures: readonly Procedure[], table: Table): PreparedTable {
  try {
    return prepareTable(procedure, table);
  } catch (error) {
    const other = procedures.find((one) => {
      try {
        return one.id !== procedure.id && prepareTable(one, table);
      } catch {
        return false;
      }
    });
    throw other ? new TableError('other-procedure', other.shortTitle) : error;
  }
}

/**
 * Reads a table file and makes drafts of its rows; the results are sent through `tell.part`, batch by batch.
 * @throws TableError with a message for the user
 */
export async function importFile({ file, procedure, procedures, options }: ImportRequest, tell: Tell): Promise<void> {
  if (file.size > MAX_TABLE) throw new TableError('too-big');
  const prepared = prepareFor(procedure, procedures, await readTable(new Uint8Array(await file.arrayBuffer())));
  const total = prepared.rows.length;
  let batch: RowResult[] = [];
  let done = 0;
  await tell.progress(0, total);
  for (const result of importRows(prepared, options)) {
    batch.push(result);
    done += 1;
    if (batch.length < BATCH && done < total) continue;
    tell.part(batch);
    batch = [];
    await tell.progress(done, total);
  }
}
