import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { rich, richPlural } from '../../../extension/ui/rich.tsx';

const html = renderToStaticMarkup;

test('parts are bold, and values are text whatever they hold', () => {
  expect(html(rich('sidebar.name.isThis', {}, { name: '<b>x</b> & {name}' }))).toBe(
    'Is this <b>&lt;b&gt;x&lt;/b&gt; &amp; {name}</b>?',
  );
});

test('a link stands where the language has it', () => {
  const link = (words: string) => <a href="#x">{words}</a>;
  expect(html(rich('sidebar.insert.notConnected', { link }))).toBe(
    'Not connected? <a href="#x">Use a connection note</a>.',
  );
});

test('a mark that nobody draws is seen', () => {
  expect(html(rich('sidebar.insert.notConnected', {}))).toContain('&lt;link&gt;');
});

test('numbers take their form', () => {
  const left = (count: number) => html(richPlural('popup.quota.left', count, {}, { left: 1 }));
  expect(left(1)).toBe('<b>1</b> of 1 sequence left');
  expect(left(200)).toBe('<b>1</b> of 200 sequences left');
});
