// What the reports of Vitest and Playwright say, for the summary at the end of `npm test`.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** How many tests passed, and the names of those that failed. @typedef {{ passed: number, failed: string[] }} Outcome */

const read = (/** @type {string} */ report) => JSON.parse(readFileSync(report, 'utf8'));

/** @param {string} report the path of a report in JSON @returns {Outcome} */
export function ofVitest(report) {
  /** @type {{ numPassedTests: number, testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { numPassedTests, testResults } = read(report);
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file} › ${test.fullName}`);
    // A file that cannot be loaded has no failed tests, so count it as one failure.
    return tests.length === 0 && status === 'failed' ? [file] : tests;
  });
  return { passed: numPassedTests, failed };
}

/**
 * @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/** All tests of a suite and of those in it. @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** A test that passed only when tried again has failed. @param {string} report the path of a report in JSON @returns {Outcome} */
export function ofPlaywright(report) {
  const { suites, errors, stats } = read(report);
  const failed = specsOf({ suites })
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, line, title }) => `tests/${file}:${line} › ${title}`);
  // What happened outside any test, such as a file that cannot be loaded.
  const outside = /** @type {{ message?: string }[]} */ (errors).map(
    ({ message = '?' }) => message.split('\n', 1)[0] ?? '?',
  );
  return { passed: stats.expected, failed: [...failed, ...outside] };
}
