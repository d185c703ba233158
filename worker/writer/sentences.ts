import { sentencesOf } from '../../shared/grounding/index.ts';

/** The first sentence of a body after its greeting: what no other email may begin with. */
export function openerOf(body: string): string {
  const paragraphs = body.split(/\n+/).filter((line) => line.trim());
  const said = paragraphs.length > 1 ? paragraphs.slice(1) : paragraphs;
  return sentencesOf(said.join('\n'))[0]?.text.trim() ?? '';
}
