// @vitest-environment jsdom
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { plainBoundary } from '../../../extension/editor/field.ts';
import { draftLines } from '../../../extension/editor/insert.ts';
import { findLines, linesOf, squeezed } from '../../../extension/editor/lines.ts';

function linesIn(html: string, stop?: string, breaksKept = false): string[] {
  const root = new DOMParser()
    .parseFromString(`<div id="root">${html}</div>`, 'text/html')
    .querySelector('#root');
  if (!root) throw new Error('no root');
  return linesOf(root, stop ? root.querySelector(stop) : null, breaksKept).map(({ text }) => text);
}

describe('linesOf', () => {
  it.each([
    ['', []],
    ['<br>', ['']],
    ['a', ['a']],
    ['a<br>', ['a']],
    ['a<br><br>', ['a', '']],
    ['a<br>b', ['a', 'b']],
    ['<div>a</div><div><br></div><div>b</div>', ['a', '', 'b']],
    ['a<div>b</div>', ['a', 'b']],
    ['<div>a<br>b</div>c', ['a', 'b', 'c']],
    ['<p>a</p>\n  <p>b</p>', ['a', 'b']],
    ['<ul><li>a</li><li>b</li></ul>', ['a', 'b']],
    ['<div><b>a</b> <i>b</i></div>', ['a b']],
    ['a&nbsp;&nbsp;b&#8203;', ['a  b']],
    ['<div><div></div></div>', []],
    ['<grammar-mark contenteditable="false"></grammar-mark><br>', ['']],
    ['<style>p {}</style>a', ['a']],
    ['<img src="x" width="1" height="1">', []],
    ['<img src="x">', ['\ufffc']],
  ])('%s', (html, lines) => {
    expect(linesIn(html)).toEqual(lines);
  });

  it('ends at the node it is told to stop at', () => {
    expect(linesIn('<div>a</div><div><div class="sig">b</div>c</div>', '.sig')).toEqual(['a']);
  });

  it('keeps line ends of texts only where the editor does', () => {
    expect(linesIn('a\nb')).toEqual(['a b']);
    expect(linesIn('a\n\nb', undefined, true)).toEqual(['a', '', 'b']);
  });

  test.prop([fc.array(fc.stringMatching(/^[a-z]{0,8}$/), { maxLength: 8 })])(
    'reads back what blocks hold',
    (lines) => {
      expect(linesIn(lines.map((line) => `<div>${line || '<br>'}</div>`).join(''))).toEqual(lines);
    },
  );

  test.prop([fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 })])(
    'reads back what line breaks part',
    (lines) => {
      expect(linesIn(lines.join('<br>'))).toEqual(lines);
    },
  );
});

describe('findLines', () => {
  const lines = ['Hi', '', 'mine', 'Hi Mara,', '', '', 'text', 'Sam', ''];

  it('finds whole lines, whatever the number of blank ones', () => {
    expect(findLines(lines, ['Hi Mara,', '', 'text', 'Sam'])).toEqual({ from: 3, to: 7 });
  });

  it.each([[['Mara,']], [['Hi Mara,', 'text']], [['text', '', 'Sam']], [[]]])(
    'does not find %j',
    (wanted) => {
      expect(findLines(lines, wanted)).toBeUndefined();
    },
  );

  const line = fc.stringMatching(/^[a-c]{0,2}$/);
  test.prop([
    fc.array(line, { maxLength: 6 }),
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.array(line, { maxLength: 6 }),
  ])('finds what stands there', (above, wanted, below) => {
    fc.pre(wanted[0] !== '' && wanted.at(-1) !== '');
    const all = [...above, ...wanted, ...below];
    const found = findLines(all, wanted);
    expect(found && squeezed(all.slice(found.from, found.to + 1))).toEqual(squeezed(wanted));
  });
});

describe('plainBoundary', () => {
  it.each([
    [['text', '', '-- ', 'Sam'], 2],
    [['text', '', 'On Tue, Mara wrote:', '> a', '> b'], 2],
    [['text', '', 'On Tue, 3 March 2026 at 10:00,', 'Mara Holt wrote:', '', '> a'], 2],
    [['> a'], 0],
    [['text'], 1],
    [['-- ', 'Sam', '', 'On Tue:', '> a'], 0],
  ])('%j', (lines, boundary) => {
    expect(plainBoundary(lines)).toBe(boundary);
  });
});

describe('draftLines', () => {
  it('has no blank lines at the ends and no spaces at the ends of lines', () => {
    expect(draftLines('\n\nHi  \r\n\r\n there\n\n')).toEqual(['Hi', '', ' there']);
  });

  it('of nothing is nothing', () => {
    expect(draftLines(' \n ')).toEqual([]);
  });
});
