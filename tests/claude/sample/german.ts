import type { Facts } from './facts.ts';
import { byDraft, type Parts, subject } from './letter.ts';
import type { Quote } from './quote.ts';

/* The seven emails in German. What was typed or read stands behind a colon or in quotation marks: it may be in any language. */

const bei = ({ company }: Facts): string => (company ? ` bei ${company}` : '');
const wir = ({ seller }: Facts): string => seller ?? 'unser Angebot';

const LEAD: Record<string, string> = {
  message: 'Sie schreiben',
  post: 'in Ihrem Beitrag steht',
  headline: 'in Ihrem Profil steht',
  about: 'in Ihrem Profil steht',
  company: 'auf Ihrer Unternehmensseite steht',
  note: 'ich habe mir notiert',
};

const zitat = ({ kind, text }: Quote): string =>
  `${LEAD[kind] ?? 'ich habe gelesen'}: „${text.replace(/[„“”]/g, '’')}“.`;

/** A thing as it was typed, behind a colon. */
const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

function ask({ ask: { text, shape } }: Facts): string {
  const link = text.match(/https?:\/\/\S+|www\.\S+/)?.[0];
  if (link)
    return `Hier können Sie es sich in Ruhe ansehen:\n${link}\n\nPasst das als erster Schritt?`;
  return shape === 'question'
    ? `Meine Frage dazu: ${text}?`
    : `Mein Vorschlag: ${stop(text)} Passt das für Sie?`;
}

const pitch = ({ product, benefit }: Facts): string =>
  `Kurz gesagt, was wir anbieten: ${stop(product.text)} Was es bringen soll: ${stop(benefit.text)}`;

export function oeffnung(facts: Facts): Parts {
  const [quote] = facts.quotes;
  const wer = facts.titleKnown
    ? `als ${facts.title}${bei(facts)} sind Sie vermutlich die richtige Adresse.`
    : `ich hoffe, ich bin${bei(facts)} an der richtigen Stelle.`;
  const vermutung = `Meine Vermutung, was${bei(facts)} Zeit kostet: ${stop(facts.problem.text)}`;
  return {
    angle: quote ? 'Die eigene Zeile aufgegriffen' : 'Die einfache Frage',
    subjects: [
      subject(facts.company && `Frage zu ${facts.company}`, 'eine kurze Frage'),
      byDraft(facts, 'eine Zeile von Ihnen', 'kurz zu Ihrer Arbeit', 'ein Gedanke dazu'),
    ],
    paragraphs: byDraft(
      facts,
      [quote ? zitat(quote) : wer, vermutung, pitch(facts), ask(facts)],
      [quote ? zitat(quote) : wer, pitch(facts), ask(facts)],
      [
        `ich schreibe Ihnen wegen einer Vermutung. ${vermutung}`,
        quote ? `Denn ${zitat(quote)}` : '',
        pitch(facts),
        ask(facts),
      ],
    ),
    leansOn: quote ? [quote.id] : [],
  };
}

export function antwort(facts: Facts): Parts {
  const quote = facts.quotes.find(({ kind }) => kind === 'message') ?? facts.quotes[0];
  const frage =
    facts.question &&
    `Sie fragen: „${facts.question.text}“ Das beantworte ich lieber an Ihrem Fall als allgemein.`;
  return {
    angle: frage ? 'Zuerst die Frage' : 'Die Antwort aufgegriffen',
    subjects: [
      byDraft(facts, 'Ihre Antwort', 'zu Ihrer Nachricht', 'danke für die Antwort'),
      subject(facts.company && `nächster Schritt für ${facts.company}`, 'ein nächster Schritt'),
    ],
    paragraphs: [
      `vielen Dank für Ihre Antwort. ${frage ?? (quote ? `Denn ${zitat(quote)}` : 'Ich frage lieber, als zu raten.')}`,
      pitch(facts),
      ask(facts),
    ],
    leansOn: [facts.question?.id ?? quote?.id ?? []].flat(),
  };
}

export function zahlen(facts: Facts): Parts {
  const claim = facts.benefit.text.replace(/[„“”"]/g, '’');
  return {
    angle: 'An den eigenen Zahlen',
    subjects: [
      byDraft(facts, 'Ihre Zahlen, nicht meine', 'woran Sie es merken', 'ein fairer Test'),
      'bevor Sie es glauben',
    ],
    paragraphs: [
      byDraft(
        facts,
        `„${claim}“ ist leicht geschrieben. Es zählen nur Ihre eigenen Zahlen.`,
        `„${claim}“: An Ihrer Stelle wäre ich skeptisch. Eine Woche Ihrer eigenen Zahlen sagt mehr.`,
        `an „${claim}“ dürfen Sie zweifeln. Nehmen Sie es als Behauptung, bis Sie es bei sich sehen.`,
      ),
      facts.angle
        ? `Welche Rolle spielt dabei für Sie: ${facts.angle}?`
        : 'Auf welche Zahl würden Sie zuerst schauen?',
    ],
  };
}

export function fragen(facts: Facts): Parts {
  return {
    angle: 'Drei Fragen an jeden Anbieter',
    subjects: [
      byDraft(
        facts,
        'drei Fragen an jeden Anbieter',
        'bevor Sie irgendwem zusagen',
        'Fragen, auch an uns',
      ),
      'zum Behalten',
    ],
    paragraphs: [
      'drei Fragen, die sich bei jedem Anbieter lohnen, auch bei uns:',
      byDraft(
        facts,
        'Wer macht auf Ihrer Seite die Arbeit in der ersten Woche?\n\nWas passiert an dem Tag, an dem es nicht läuft?\n\nWie kommt man wieder heraus?',
        'Was müssen Ihre Leute ab dem ersten Tag anders machen?\n\nWer merkt zuerst, wenn es hakt?\n\nWie beendet man es?',
        'Was brauchen wir von Ihnen, bevor es läuft?\n\nWer ist da, wenn es klemmt?\n\nWas bleibt, wenn wir aufhören?',
      ),
      'Ist eine Antwort vage, wissen Sie das Wichtigste schon. Die Liste gehört Ihnen, mit wem auch immer Sie sprechen.',
    ],
  };
}

export function zweifel(facts: Facts): Parts {
  return {
    angle: 'Nicht noch ein Werkzeug',
    subjects: [
      byDraft(facts, 'nicht noch ein Werkzeug', 'der naheliegende Einwand', 'kein Platz für Neues'),
      'ein kleiner Anfang',
    ],
    paragraphs: [
      byDraft(
        facts,
        'noch ein Werkzeug will kaum jemand, und das ist verständlich.',
        'falls Ihr erster Gedanke „nicht noch etwas Neues“ ist: das ginge mir auch so.',
        'vielleicht ist gerade kein Platz für Neues.',
      ),
      `Beurteilen Sie ${wir(facts)} deshalb an etwas Kleinem: eine Person, ein Stück Arbeit, und wenn es nicht hilft, lassen Sie es. Ob es seinen Platz verdient, zeigt sich bald.`,
      byDraft(
        facts,
        'Wen in Ihrem Team müsste es zuerst überzeugen?',
        'Welche Aufgabe wäre ein fairer Versuch?',
        'Wessen Urteil würde für Sie zählen?',
      ),
    ],
  };
}

export function woche(facts: Facts): Parts {
  const quote = facts.quotes
    .slice(1)
    .find(({ kind }) => ['message', 'post', 'about'].includes(kind));
  return {
    angle: quote ? 'Noch eine Zeile von dort' : 'Eine Woche ohne das',
    subjects: [
      subject(
        facts.company && `eine normale Woche bei ${facts.company}`,
        'eine ganz normale Woche',
      ),
      byDraft(
        facts,
        'was stattdessen Zeit bekäme',
        'die gewonnene Zeit',
        'was an die Stelle tritt',
      ),
    ],
    paragraphs: [
      quote ? `noch eine Zeile von Ihnen: „${quote.text.replace(/[„“”]/g, '’')}“.` : '',
      `${quote ? 'Stellen' : 'stellen'} Sie sich eine normale Woche${bei(facts)} vor, in der sich damit niemand befassen muss. So sieht man am schnellsten, ob etwas nur lästig ist oder wirklich kostet.`,
      byDraft(
        facts,
        'Was würden Ihre Leute mit der Zeit machen?',
        'Was bekäme stattdessen Zeit?',
        'Wohin ginge diese Zeit?',
      ),
    ],
    leansOn: quote ? [quote.id] : [],
  };
}

export function kurz(facts: Facts): Parts {
  return {
    angle: 'Alles in einer Zeile',
    subjects: [
      byDraft(facts, 'in einer Zeile', 'die kurze Fassung', 'nur eine Zeile'),
      subject(facts.seller && `${facts.seller}, kurz gesagt`, 'was es ist, kurz'),
    ],
    paragraphs: [
      `falls Sie nur eine Zeile behalten: ${stop(facts.product.text)}`,
      byDraft(
        facts,
        'Ein Ja oder Nein reicht völlig.',
        'Ein Wort genügt.',
        'Ja, nein oder später: jedes davon hilft mir.',
      ),
    ],
  };
}

export function abschied(facts: Facts): Parts {
  return {
    angle: 'Ein freundlicher Abschied',
    subjects: [
      byDraft(facts, 'hier höre ich auf', 'meine letzte Mail', 'zum Schluss'),
      'danke fürs Lesen',
    ],
    paragraphs: [
      byDraft(
        facts,
        'ich höre hier auf, damit Ihr Postfach etwas leichter wird.',
        'das ist meine letzte Mail dazu.',
        'jede Mail hat ihre Gelegenheit, deshalb ist das die letzte.',
      ),
      'Rückt das Thema bei Ihnen einmal nach oben, erreicht mich eine Antwort auf jede dieser Mails. Wenn nicht, brauchen Sie auf diese hier nicht zu antworten.',
      byDraft(
        facts,
        'Ihnen und Ihrem Team alles Gute.',
        `Ich wünsche Ihnen${bei(facts)} gutes Gelingen.`,
        'Danke fürs Lesen bis hierher.',
      ),
    ],
  };
}
