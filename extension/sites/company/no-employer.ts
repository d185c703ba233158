/*
 * What stands in the place of a company where somebody has none: they work for themselves, or do not say. LinkedIn offers "Self-employed" and
 * "Freelance" as companies in its own languages, and people type the rest.
 */
const NO_EMPLOYER = new RegExp(
  `^(?:${[
    'self[- ]?employ(?:ed|ment)|freelanc\\p{L}*|independent(?: (?:consultant|contractor|professional))?|sole (?:trader|proprietor)|contractor|confidential|undisclosed|private',
    'unemployed|not employed|between jobs|career break|various|multiple|n\\/?a|none|looking for|seeking|open to work|retired|student|home ?maker',
    'selbst(?:st)?[äa]ndig\\p{L}*|freiberuf\\p{L}*|freie[rn]? mitarbeit\\p{L}*|vertraulich|arbeitssuchend',
    'ind[ée]pendant\\p{L}*|auto[- ]?entrepreneu\\p{L}*|micro[- ]?entrepreneu\\p{L}*|[àa] mon compte|profession lib[ée]rale|confidentiel\\p{L}*',
    'aut[óo]nom[oa]s?|por cuenta propia|trabajador(?:a)? (?:aut[óo]nom[oa]|independiente)|independiente|confidencial|cuenta propia',
    'aut[ôo]nom[oa]s?|profissional liberal|por conta pr[óo]pria|libero professionista|lavoratore autonomo|lavoro autonomo|partita iva|in proprio|autonomo|riservato',
    "zelfstandig\\p{L}*|zzp(?:['’]?er)?|eigen baas|samozatrudnien\\p{L}*|samozatrudnion\\p{L}*|własna działalność|działalność gospodarcza|wolny strzelec|osvč|živnostník|egyéni vállalkozó|szabadúszó",
    'egen(?:företagare| företagare)|frilans\\p{L}*|selvstendig(?: næringsdrivende)?|selvstændig|yrittäjä|itsenäinen|serbest(?: meslek| çalışan)?|kendi işim',
    'самозанят\\p{L}*|фриланс\\p{L}*|на себя|частная практика|самозайнят\\p{L}*|ελεύθερος επαγγελματίας|عمل حر|מעצמאי|עצמאי(?:ת)?|फ्रीलांस',
    '個人事業主|自営業|フリーランス|フリーランサー|自由职业|自由職業|个体|프리랜서|자영업|อิสระ|ฟรีแลนซ์|tự do|wiraswasta|pekerja lepas',
  ].join('|')})$`,
  'iu',
);

/** Whether what is written where the company stands is no company. */
export const isNoEmployer = (company: string): boolean =>
  NO_EMPLOYER.test(company.replaceAll(/[\s.!()]+$|^[\s(]+/gu, ''));
