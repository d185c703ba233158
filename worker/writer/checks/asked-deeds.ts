/* What an email may be made to ask for: deeds, by the words that give them away. */
import { ANYWHERE, anyOf, LETTERS, WORDS } from '../../../shared/text/any-of.ts';

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
export const DEEDS: readonly RegExp[] = [
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

/** The same deeds in other languages, as far as one word gives them away. */
export const DEEDS_ELSEWHERE = anyOf(ANYWHERE, 'iu')`
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
