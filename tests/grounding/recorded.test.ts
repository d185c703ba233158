import { describe, expect, test } from 'vitest';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { entriesOf, readJson } from '../../scripts/lib/sentence-file.ts';
import { type Arbitrated, arbitrate, briefLines, tripwire } from '../../shared/grounding/index.ts';
import { lyingSample } from '../claude/sample/verify.ts';

/** When the answers were given: what "since 2021" means depends on it. */
const TODAY = new Date('2026-11-27');

type Label = { label?: string; kind?: string; supported?: boolean };
type Row = Label & { sentence: string; judged: Arbitrated; offline: boolean };

const labelsIn = (entry: Label & { sentences?: Label[] }): Label[] => entry.sentences ?? [entry];

/** Each sentence of a set with its label, arbitrated from its recorded answer, or from a liar's. */
function rowsOf(file: string, liar = false): Row[] {
  const content = readJson(inRepository(`tests/grounding/recorded/${file}.json`));
  const labels = (content as (Label & { sentences?: Label[] })[]).map(labelsIn);
  return entriesOf(content).flatMap(({ brief, sentences, answers }, at) => {
    const lines = briefLines(brief);
    const numbered = sentences.map((text, place) => ({ s: place + 1, text }));
    const lies = lyingSample({ lines, sentences: numbered, tool: undefined }).answers;
    const said = liar
      ? lies.map((lie) => ({ odd: '', ...lie }) as (typeof answers)[number])
      : answers;
    return arbitrate(lines, sentences, said, TODAY).map((judged, place) => ({
      ...labels[at]?.[place],
      sentence: judged.text,
      judged,
      offline: tripwire(brief, judged.text).length > 0,
    }));
  });
}

const isAccused = ({ judged: { verdict } }: Row): boolean =>
  verdict === 'absent' || verdict === 'contradicted';
const isInvented = ({ label }: Row): boolean => label === 'invented';
const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  part.length / Math.max(1, whole.length);

describe('recorded answers after arbitration', () => {
  const rows = rowsOf('sentences');

  test('what is invented is found, and nothing else', () => {
    const accused = rows.filter(isAccused);
    expect(rows.filter(isInvented).length).toBeGreaterThan(60);
    expect(share(accused.filter(isInvented), accused)).toBeGreaterThanOrEqual(0.95);
    expect(share(accused.filter(isInvented), rows.filter(isInvented))).toBeGreaterThanOrEqual(0.97);
  });

  test('no honest sentence is turned down by the arbiter', () => {
    const turned = rows.filter((row) => !isInvented(row) && row.judged.reason);
    expect(turned.map(({ sentence, judged }) => `${sentence} [${judged.reason}]`)).toEqual([]);
  });

  test('every quote is shown where it stands', () => {
    const sources = rows.flatMap(({ judged }) => judged.sources);
    expect(sources.length).toBeGreaterThan(60);
    for (const { start, end } of sources) expect(end).toBeGreaterThan(start);
  });

  test('right words in a false order are never supported', () => {
    for (const { supported, judged } of rowsOf('polarity'))
      expect([judged.text, judged.verdict === 'supported']).toEqual([judged.text, supported]);
  });

  test('as people judge: SummEdits', () => {
    const all = rowsOf('summedits-sales');
    const isRight = ({ judged, supported }: Row) => (judged.verdict === 'supported') === supported;
    const [yes, no] = [true, false].map((one) => all.filter(({ supported }) => supported === one));
    const balanced =
      (share((yes ?? []).filter(isRight), yes ?? []) +
        share((no ?? []).filter(isRight), no ?? [])) /
      2;
    expect(balanced).toBeGreaterThanOrEqual(0.93);
  });
});

describe('a verifier that calls everything supported', () => {
  const DECIDED = ['figure-changed', 'figure-invented', 'price', 'duration', 'customer', 'place'];

  test('is caught by the arbiter where figures and names are invented', () => {
    const rows = rowsOf('sentences', true).filter(({ kind = '' }) => DECIDED.includes(kind));
    const missed = rows.filter((row) => !isAccused(row)).map(({ sentence }) => sentence);
    expect(rows.length).toBeGreaterThan(25);
    expect(1 - share(missed, rows), missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('costs honest sentences little, where the words it names are the right ones', () => {
    const rows = rowsOf('sentences', true).filter(
      ({ kind }) => kind === 'literal' || kind === 'offer',
    );
    expect(rows.filter(isAccused).map(({ sentence }) => sentence)).toEqual([]);
  });
});

describe('the tripwire alone', () => {
  test('is nearly always right, and finds more than half', () => {
    const rows = rowsOf('sentences');
    const alarmed = rows.filter(({ offline }) => offline);
    expect(share(alarmed.filter(isInvented), alarmed)).toBeGreaterThanOrEqual(0.9);
    expect(share(alarmed.filter(isInvented), rows.filter(isInvented))).toBeGreaterThanOrEqual(0.55);
  });
});
