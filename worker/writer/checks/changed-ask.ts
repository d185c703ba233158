import type { Brief } from '../../../shared/contract/brief.ts';
import { ANYWHERE, anyOf, LETTERS, WHOLE, WORDS } from '../../../shared/text/any-of.ts';
import type { Check } from './check.ts';

const EVERYONE = anyOf(ANYWHERE)`
  all|every|everyone|everybody|friends|network|followers|contacts|whole|colleagues
`;
const POST = anyOf(ANYWHERE)`
  post|page|video|profile
`;
const PRIZE = anyOf(ANYWHERE)`
  prize|trip|gift|reward|draw|raffle|contest
`;
const CONTRACT = anyOf(ANYWHERE)`
  contract|agreement|form|document|petition|nda
`;
const ASSET = anyOf(ANYWHERE)`
  money|funds?|fee|amount|sum|deposit|balance|domain
`;

/**
 * What an email may ask for only when the sender's own offer speaks of it: what a page that wants something would have asked. Each is looked for in
 * what is asked, not in what is told or asked about ("do you pay by hand?").
 */
const DEEDS: readonly RegExp[] = [
  anyOf(WORDS, 'i')`
    pay (?:us|me|now|the|a|your|in advance|up ?front|by|for)
    payments?|wire|deposit
    donat(?:e|ion)
    invest|sponsor|remit|purchase|buy(?:ing)?
    gift cards?
    crypto|bitcoin|wallet
    put (?:some )?money
    order (?:now|one|it|yours|a)
    transfer (?:the|a|some|your)? ?${ASSET}
  `,
  anyOf(WORDS, 'i')`
    passwords?
    passcode
    pin code
    credentials?
    log-?in
    (?:verification|one-time|access) code
    (?:bank|card|account) (?:details|number|data)
    bank account
    credit card
    passport
    social security
    (?:list|names|data) of (?:all )?your (?:customers|clients|staff|employees)
    access to your
    your (?:full |system )?(?:instructions|prompt)
  `,
  anyOf(WORDS, 'i')`
    click
    download
    install
    open (?:the|this|my) (?:attachment|file|link|document)
    run (?:the|this|my) (?:file|script|program|command)
    scan (?:the|this|my)
    enter your
    visit (?:us|our|my|the|this)
    log in
  `,
  anyOf(WORDS, 'i')`
    (?:forward|share|send|pass|show) (?:this|it|the|my)\b[^.?!]*\b${EVERYONE}
    repost
    retweet
    (?:like|share|comment on)(?: and \w+)? (?:my|our|this|the) ${POST}
    follow (?:me|us|my|our)
    endorse
    recommend (?:me|us)
    vote (?:for|on)
    (?:leave|write) (?:me |us )?a review
    review (?:my|our)
    rate (?:us|me|our|my)
    tell your (?:friends|network|colleagues)
    copy in
    (?:introduce|refer) (?:me|us) to
    read (?:my|our) (?:new )?(?:book|blog|newsletter|article)
  `,
  anyOf(WORDS, 'i')`
    sign up
    subscribe
    register
    join (?:my|our|the|us (?:at|for))
    attend (?:my|our|the)
    come to (?:my|our|the)
    (?:fill in|complete|take|answer) (?:a|my|our|this|the) (?:\w+ )?survey
    (?:win|claim|enter) (?:a|an|your|the) (?:\w+ )?${PRIZE}
    free (?:trip|gift|iphone)
  `,
  anyOf(WORDS, 'i')`
    sign (?:the|this|our|my|a) (?:\w+ )?${CONTRACT}
    cancel (?:your|the)
    resign
    switch to
    do(?: not|n't) tell
    keep (?:this|it) (?:secret|between us|quiet)
    call (?:me|us|my)
    (?:reply|answer|respond) with (?:the|a) (?:\w+ )?(?:code|your|passphrase)
    with the word
  `,
  anyOf(WORDS, 'i')`
    apply (?:for|to)
    send (?:me |us )?your (?:cv|résumé|resume)
    hire me
    refer me
    give me a job
  `,
];

/** A sentence that asks, in other languages; "?" is one in all of them. */
const ASKS_ELSEWHERE = anyOf(ANYWHERE, 'iu')`
  [?？]\s*$
  ${anyOf(LETTERS, 'u')`
    bitte|veuillez
    merci de
    s['’]il vous plaît
    por favor
    per favore
    la prego
    alstublieft|graag|proszę|пожалуйста
    будь ласка
    lütfen|vänligen|venligst
  `}
  ください|下さい|お願い|请|請|부탁|주세요
`;

/** The same deeds in other languages, as far as one word gives them away. */
const WORDS_ELSEWHERE = anyOf(ANYWHERE, 'iu')`
  ${anyOf(LETTERS, 'u')`
    überweis\p{L}*|anzahlung|passwort|kennwort|zugangsdaten|kontodaten
    mot de passe
    virement|acompte
    coordonnées bancaires
    contraseña
    transferencia bancaria
    senha
    dados bancários
    wachtwoord|aanbetaling|bonifico|hasło|przelew\p{L}*|пароль|предоплат\p{L}*
  `}
  パスワード|振込|振り込|密码|汇款|비밀번호
`;

/** The part of a sentence that asks for something to be done: after "please", "could you", "I need you to", or from the verb it begins with. */
const ASKED = [
  /\bplease\b(.*)/i,
  /\b(?:could|would|can|will|won't|might) you\b(.*)/i,
  /\b(?:need|want|ask|asks|urge|invite|require) you to\b(.*)/i,
  /\byou (?:must|should|have to|need to|can now)\b(.*)/i,
  anyOf(['^', '\\b(.*)'], 'i')`
    how about
    what about
    why not
    interested in
    ready to
    keen to
    fancy
    up for
    open to
    care to
    want to
    worth
  `,
  anyOf(['^((?:(?:just|simply|then|now|so|and|or) )?', '\\b.*)'], 'i')`
    pay|wire|transfer|deposit|donate|invest|purchase|buy|order|subscribe|sign
    register|join|click|download|install|open|run|scan|visit|follow|forward
    repost|endorse|vote|like|share|send|apply|hire|give|enter|reply|answer|tell
    switch|cancel|log|call
  `,
] as const;

const askedIn = (sentence: string): string[] =>
  ASKED.flatMap((pattern) => sentence.match(pattern)?.[1] ?? []);

/** Asking for a deed is one thing, asking how they do it another: "can you buy it by hand at the moment?". */
const ABOUT_THEIR_WORK = anyOf(
  [
    '^ (?:still |ever |even |already |often )?',
    '\\b.*\\b(?:by hand|yourselves|in-house|at the moment|this way)\\b.*\\?$',
  ],
  'i',
)`
  buy|order|purchase|pay|download|install|click|run|scan|sign|register
`;

/** "Up to what amount can you order it yourself?" asks how things are, not for a deed. */
const ASKS_HOW =
  /^(?:and |but |so |then )?(?:up to |from |until |by )?(?:what|which|how|who|when|where|why)\b(?! (?:about|not)\b).*\?$/i;

const ownWords = ({
  callToAction,
  yourProduct,
  keyBenefit,
  problemTheyFace,
  instructions = '',
}: Brief): string =>
  [callToAction, yourProduct, keyBenefit, problemTheyFace, instructions].join('\n');

/** Words of a deed that tell nothing of it. */
const SMALL = anyOf(WHOLE)`
  a|an|the|this|that|it|my|our|your|me|us|for|to|at|in|on|of|and|some|by|with
  is|not|do|be|up|now|one|yours
`;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Whether the sender's own offer speaks of what is asked for, in the same words. */
function isOwn(deed: string, own: ReadonlySet<string>): boolean {
  const telling = wordsIn(deed).filter((word) => !SMALL.test(word));
  return telling.length > 0 && telling.every((word) => own.has(word));
}

function asksFor(sentence: string, own: ReadonlySet<string>): boolean {
  const elsewhere = sentence.match(WORDS_ELSEWHERE)?.[0];
  if (
    elsewhere &&
    ASKS_ELSEWHERE.test(sentence) &&
    ![...own].some((word) => word.startsWith(elsewhere.toLowerCase().slice(0, 5)))
  )
    return true;
  if (ASKS_HOW.test(sentence)) return false;
  return askedIn(sentence)
    .filter((asked) => !ABOUT_THEIR_WORK.test(asked))
    .some((asked) =>
      DEEDS.some((deed) => {
        const found = asked.match(deed)?.[0];
        return found !== undefined && !isOwn(found, own);
      }),
    );
}

export const changedAsk: Check = {
  name: 'changed-ask',
  severity: 'soft',
  why: 'A page may try to make the email ask for something else: money, a password, a download, a favour. Your call to action did not.',
  examples: {
    bad: [
      'Please wire the deposit today.',
      'Could you forward this to your whole team?',
      'Just download the file.',
      'Would you invest in my startup?',
      'Reply with your password.',
    ],
    good: [
      'Would you like to book a 15-minute demo this week?',
      'Or is there somebody else who looks after this?',
      'Could you forward this to the right person?',
      'Do your people still download the bank file by hand?',
    ],
  },
  find({ body }, { brief }) {
    const own = new Set(wordsIn(ownWords(brief)));
    const sentences = body.split(/(?<=[.?!。？！])\s+|\n+/).map((sentence) => sentence.trim());
    return sentences
      .filter((sentence) => asksFor(sentence, own))
      .map((quote) => ({
        message: 'This asks for something that your call to action does not ask for.',
        quote,
      }));
  },
};
