import { describe, expect, it } from 'vitest';
import { readName } from '../../../../extension/sites/names/person-name.ts';

describe('the name beside an address', () => {
  it.each([
    ['Mara Holt', 'Mara Holt'],
    ['Holt, Mara', 'Mara Holt'],
    ['"Holt, Mara"', 'Mara Holt'],
    ['Dr. Mara Holt', 'Mara Holt'],
    ['Mara Holt, PhD', 'Mara Holt'],
    ['Mara Holt (Northwind)', 'Mara Holt'],
    ['Mara Holt | Northwind Freight', 'Mara Holt'],
    ['Mara Holt via Docs', 'Mara Holt'],
    ['Mara Holt 🚀', 'Mara Holt'],
    ['Jean-Luc d’Arbois', 'Jean-Luc d’Arbois'],
    ['\u202bנועה לוי\u202c', 'נועה לוי'],
    ['山田 由紀', '山田 由紀'],
    ['mara@x.example', undefined],
    ['', undefined],
  ])('%s → %s', (header, name) => {
    expect(readName(header).full).toBe(name);
  });
});

describe('the name to greet by', () => {
  it.each([
    ['Mara Holt', 'Mara'],
    ['Jean-Luc Arbois', 'Jean-Luc'],
    ['Соколова Вера Петровна', 'Вера'],
    ['Вера Соколова', 'Вера'],
    ['נועה לוי', 'נועה'],
    ['山田 由紀', undefined],
    ['김하늘', undefined],
    ['M. Holt', undefined],
  ])('%s → %s', (name, first) => {
    expect(readName(name).first).toBe(first);
  });
});
