/*
 * Mails that a program answers while its owner is away. What tells them for certain, their headers, is not on the page: here it is their form.
 * A hint for where a thread stands; who reads the mail decides.
 */

import { ANYWHERE, anyOf } from '../../../shared/text/any-of.ts';

/** What mail programs write before the subject, or in its place, in their languages. */
const SUBJECT = anyOf(['^\\s*', '(?!\\p{L})'], 'iu')`
  automatic reply
  auto(?:matic)?[- ]?(?:reply|response|responder)
  out of (?:the )?office
  ooo
  away from
  vacation
  automatische (?:antwort|mitteilung)
  abwesenheits?\p{L}*
  automatisch antwoord
  afwezig\p{L}*
  r[ée]ponse automatique
  absence
  absent\p{L}*
  respuesta autom[áa]tica
  fuera de (?:la )?oficina
  resposta autom[áa]tica
  fora do escrit[óo]rio
  risposta automatica
  fuori sede
  fuori ufficio
  autosvar
  automatiskt svar
  automatisk svar
  frånvaro\p{L}*
  fravær\p{L}*
  automaattinen vastaus
  poissa
  odpowied[źz] automatyczna
  autoodpowied[źz]
  nieobecno\p{L}*
  automatick[áa] odpov\p{L}*
  nep[řr][íi]tomn\p{L}*
  automatikus v[áa]lasz
  r[ăa]spuns automat
  автоответ\p{L}*
  автоматический ответ
  автоматична відповідь
  otomatik yan[ıi]t
  αυτόματη απάντηση
  自動応答
  自動返信
  不在
  自动答复
  自动回复
  外出
  자동 회신
  부재중
  תשובה אוטומטית
  رد تلقائي
  trả lời tự động
  balasan otomatis
  ตอบกลับอัตโนมัติ
`;
/** The same words inside a text, which may stand there for other reasons. */
const WORDS = anyOf(['(?<!\\p{L})', '(?!\\p{Ll})'], 'iu')`
  out of (?:the )?office
  away from (?:my|the) (?:desk|office)
  on (?:annual |parental |maternity |paternity |sick )?leave
  on (?:vacation|holiday)
  limited access
  no access to
  nicht im (?:büro|haus)
  im urlaub
  abwesend
  nicht erreichbar
  elternzeit
  en cong[ée]s?
  absent[e]? du
  de vacaciones
  fuera de la oficina
  ausente
  de f[ée]rias
  fora do escrit[óo]rio
  in ferie
  fuori ufficio
  assente
  afwezig
  met vakantie
  op vakantie
  semester
  ikke (?:på kontoret|til stede)
  på ferie
  lomalla
  poissa
  na urlopie
  nieobecn\p{L}*
  na dovolen[ée]
  szabads[áa]g\p{L}*
  în concediu
  в отпуске
  у відпустці
  отсутств\p{L}*
  izinde
  tatilde
  άδεια
  休暇
  不在
  休假
  外出
  휴가
  부재
  בחופשה
  إجازة
  nghỉ phép
  cuti
`;

const ADDRESS = /[\p{L}\p{N}._%+'&-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** A day it lasts to, or from: "2 January", "24.12.", "12/24", "1月5日". */
const DAY = anyOf(ANYWHERE, 'u')`
  (?<!\p{Nd})\p{Nd}{1,2}(?:st|nd|rd|th|er)?\.?\s(?:de\s)?\p{L}{3,}
  \p{L}{3,}\.?\s\p{Nd}{1,2}(?!\p{Nd})
  (?<!\p{Nd})\p{Nd}{1,2}[./-]\p{Nd}{1,2}(?!\p{Nd})
  \p{Nd}{1,2}\s?[月월]
`;
const MOST_WORDS = 110;

/**
 * Whether a mail is an automatic answer. `text`: without signature and quote; `sender`: its writer's address. By its subject, or by three of:
 * a word for being away, a day, somebody else of the firm to turn to; never where it asks something.
 */
export function isAway(text: string, subject: string, sender: string): boolean {
  if (SUBJECT.test(subject)) return true;
  if (text.split(/\s+/).length > MOST_WORDS || /[?？؟]\s*$/mu.test(text)) return false;
  const domain = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  const others = [...text.matchAll(ADDRESS)]
    .map(([address]) => address.toLowerCase())
    .filter((address) => address !== sender.toLowerCase());
  const signs = [
    WORDS.test(text),
    DAY.test(text),
    others.some((address) => address.endsWith(`@${domain}`)),
  ];
  return signs.filter(Boolean).length >= (signs[0] ? 2 : 3);
}
