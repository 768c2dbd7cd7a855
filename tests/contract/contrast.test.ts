import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import postcss from 'postcss';

const css = postcss.parse(readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8'));

/** The colours of a look by their names. */
function coloursIn(selector: string): Record<string, string> {
  const found: Record<string, string> = {};
  css.walkRules(selector, (rule) => rule.walkDecls(/^--/, ({ prop, value }) => void (found[prop.slice(2)] = value)));
  return found;
}
const light = coloursIn(':root');
const LOOKS = { light, dark: { ...light, ...coloursIn(":root[data-theme='dark']") } };

/** Relative luminance of a #rrggbb colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [, ...channels] = /^#(..)(..)(..)$/.exec(colour)!;
  const [r, g, b] = channels.map((hex) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dark! + 0.05);
}

/** What is written on what (4.5:1, 1.4.3), and what has to be seen beside what (3:1, 1.4.11). */
const TEXT: readonly [string, readonly string[]][] = [
  ['ink', ['paper', 'ground', 'primary-soft', 'error-soft', 'warn-soft', 'ok-soft', 'line-soft']],
  ['ink-soft', ['paper', 'ground', 'primary-soft', 'error-soft', 'warn-soft', 'ok-soft', 'line-soft']],
  ['ink-faint', ['paper', 'ground']],
  ['primary', ['paper', 'ground', 'primary-soft']],
  ['primary-dark', ['paper', 'ground', 'primary-soft']],
  ['error', ['paper', 'ground', 'error-soft']],
  ['warn', ['paper', 'ground', 'warn-soft']],
  ['ok', ['paper', 'ground', 'ok-soft']],
  ['closed', ['paper']],
  ['paper', ['primary', 'primary-dark']],
];
const SEEN: readonly [string, readonly string[]][] = [
  ['ink', ['paper', 'ground', 'primary-soft']],
  ['ink-faint', ['paper', 'ground', 'line-soft']],
];

describe.each(Object.entries(LOOKS))('the %s look', (_look, colours) => {
  const pairs = (all: typeof TEXT) => all.flatMap(([one, others]) => others.map((other) => [one, other] as const));
  it.each(pairs(TEXT))('has %s readable on %s', (one, other) => {
    expect(contrast(colours[one]!, colours[other]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(SEEN))('has %s visible on %s', (one, other) => {
    expect(contrast(colours[one]!, colours[other]!)).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour a dark value, except the veil and the ring of the focus, which has a ring of ink around it', () => {
  const colours = Object.keys(light).filter((name) => /^(#|rgb)/.test(light[name]!));
  expect(colours.filter((name) => !(name in coloursIn(":root[data-theme='dark']")))).toEqual(['focus', 'veil']);
});
