import type { Evidence } from '../../../../shared/contract/brief.ts';
import { LIMITS } from '../../../../shared/contract/limits.ts';
import { clip } from '../../dom/text.ts';
import type { Position } from '../profile/positions.ts';
import type { Message, Person, Post } from './person.ts';
import { pick } from './pick.ts';

const MAX_POSITIONS = 4;
const MAX_SCHOOLS = 2;
const MAX_POSTS = 3;
const MAX_MESSAGES = 8;
const MAX_POST = 900;

/** Spelled out: the first Intl formatter of a page takes 12 to 24 ms to make, more than the whole reading. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
function spelled(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
}
const postLabel = ({ at }: Post): string => (at ? `Their post of ${spelled(at)}` : 'Their post');
const messageLabel = ({ from, when }: Message): string =>
  `${from === 'them' ? 'Their message' : 'Your message'}${when ? `, ${when}` : ''}`;
const positionLabel = ({ current, title, company }: Position): string =>
  `${current === undefined ? 'Position' : current ? 'Current position' : 'Past position'}: ${[title, company].filter(Boolean).join(', ')}`;

type Line = Omit<Evidence, 'id'>;

/** Every line of evidence, most telling first, numbered. */
export function evidenceOf(person: Person): Evidence[] {
  const positions =
    'value' in person.positions ? person.positions.value.slice(0, MAX_POSITIONS) : [];
  const posts = 'value' in person.posts ? person.posts.value.slice(0, MAX_POSTS) : [];
  const messages =
    person.messages && 'value' in person.messages ? person.messages.value.slice(-MAX_MESSAGES) : [];
  const lines: (Line | undefined)[] = [
    person.headline && { kind: 'headline', label: 'Headline', text: person.headline.value },
    person.subject
      ? { kind: 'subject', label: 'Subject of the conversation', text: person.subject }
      : undefined,
    ...messages.map(
      (message): Line => ({
        kind: 'message',
        label: messageLabel(message),
        from: message.from,
        text: message.text,
      }),
    ),
    person.about && { kind: 'about', label: 'About section', text: person.about.value },
    ...positions.map(
      (position): Line => ({
        kind: 'experience',
        label: positionLabel(position),
        text: position.text,
      }),
    ),
    ...person.education
      .slice(0, MAX_SCHOOLS)
      .map((text): Line => ({ kind: 'education', label: 'Education', text })),
    ...posts.map(
      (post): Line => ({
        kind: 'post',
        label: postLabel(post),
        from: 'them',
        ...pick('at', post.at),
        text: clip(post.text, MAX_POST),
      }),
    ),
  ];
  return lines
    .filter((line): line is Line => line !== undefined && line.text.trim() !== '')
    .filter(
      (line, index, all) =>
        line.kind === 'message' ||
        all.findIndex(({ kind, text }) => kind === line.kind && text === line.text) === index,
    )
    .map((line, index) => ({
      ...line,
      id: `e${index + 1}`,
      label: clip(line.label, LIMITS.shortText),
      text: clip(line.text, LIMITS.evidenceText),
    }));
}
