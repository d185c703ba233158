/*
 * What a headline says about job and company. People write it freely, so this is the last resort, after the current position and the
 * company beside the name. Signs first (@, |), then the company the page itself names, then words; anything doubtful is left unknown.
 */

/** What is known from elsewhere on the page and helps to read a headline. */
export type Known = { company?: string | undefined; schools?: readonly string[] };
export type FromHeadline = { jobTitle?: string; company?: string; by?: string };

/** Between a job and its company. Only words that hardly ever mean anything else; `in`, `en`, `w`, `of` are no use without a known company. */
const AT_WORDS = ['@', '＠', 'at', 'bei', 'beim', 'chez', 'presso', 'bij', 'hos'];
const AT = new RegExp(`^(.*?\\S)\\s*(?:[@＠]\\s*|\\s(?:${AT_WORDS.slice(2).join('|')})\\s+)(\\S.*)$`, 'iu');
/** Between two statements of a headline. */
const STATEMENTS = /\s*[|¦•‧∙●◆▪★☆■→➤✦◾︱｜]\s*|\s+[·–—-]\s+|\s*\/\/\s*|;\s+|\n+/u;
/** What used to be, or is hoped for, is not the job. */
const NOT_NOW =
  /^(?:ex|former|formerly|previously|past|retired|aspiring|seeking|looking|incoming|future|ehem\w*|ancien\w*|antigu\w*|były|była|exdirect\w*)\b/iu;
/** Places of learning, in the languages LinkedIn is used in. A student writes "at" too. */
const SCHOOL =
  /univ|uniw|egyetem|college|colegio|collège|school|schule|szkoł|école|escuela|escola|scuola|politec|politech|polytech|hochschul|academ|akadem|institut[eo]? of tech|instituto tec|faculty|fakult|facult|facolt|大学|大學|学院|學院|대학교|yliopisto|högskola|lyce|gymnas/iu;
/** Roots of words for a job. A statement of a headline counts as a job only with one of them or in title case. */
const ROLE =
  /engine|ingen|inżynier|inzynier|manag|menedż|menadż|kierowni|direct|direkt|dyrekt|diret|dirett|head|lead|leiter|chief|founder|fundador|fondat|gründer|założyciel|c[efimoprt]o\b|president|präsident|vp\b|svp\b|evp\b|partner|owner|właścic|inhaber|propriet|consult|berater|doradc|konsult|asesor|conseil|developer|entwickl|program|architect|architekt|arquitect|analyst|analist|analityk|scientist|specialist|specjali|spezialist|especialist|spécialist|designer|projektant|diseñ|officer|executive|account|sales|vertrieb|vendedor|handlow|przedstawiciel|ventes|recruit|rekrut|teacher|lehrer|profes|docent|nauczyciel|coordin|koordin|koordyn|assist|asyst|associate|administ|operat|editor|writer|author|journalist|attorney|lawyer|anwalt|avocat|abogad|advogad|avvocat|radca|coach|trainer|advis|investor|technici|technik|controller|buchhalt|księgow|contab|comptab|marketer|marketing|produ[ck]t|project|projekt|support|research|buyer|einkäuf|kupiec|nurse|physician|arzt|médec|medic|lekarz|社長|部長|課長|代表|取締役|担当|営業|エンジニア|マネージャ|デザイナ|コンサル|ディレクタ|経理|总监|經理|经理|总裁|工程师|工程師|대표|이사|팀장|매니저|엔지니어|директор|менеджер|инженер|руководител|müdür|mühendis|uzman|yönetici/iu;

const MAX_TITLE = 80;
const MAX_TITLE_WORDS = 9;
const LEGAL_FORM = /^(?:inc|llc|ltd|limited|gmbh|ag|s\.?a\.?|s\.?r\.?l|sp|plc|co|corp|bv|b\.v|oy|ab|as|kk)\b/iu;

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
const folded = (text: string): string => text.toLocaleLowerCase().replace(/[.\s]+$/u, '');

/** Drops what hangs on the ends once the company was taken out: ", ", "-", a short word that joined the two ("w", "di", "of the"). */
function trimmedTitle(text: string, side: 'before' | 'after'): string {
  const bareEnds = text.replace(/^[\s,:@＠|()–—-]+|[\s,:@＠|(–—-]+$/gu, '');
  if (side === 'after') return bareEnds.replace(/^の/u, '');
  return bareEnds.replace(/(?:\s+\p{Ll}{1,4}){1,2}$/u, '').replace(/[\s,:–—-]+$/u, '');
}

/** Short, says a job, and is not about the past. Without separators title case is enough ("Renewable Energy Executive"). */
function isTitle(text: string, alone: boolean): boolean {
  if (text.length < 2 || text.length > MAX_TITLE || words(text).length > MAX_TITLE_WORDS) return false;
  if (NOT_NOW.test(text) || /[.!?…#:]/u.test(text.replace(/\b\p{L}{1,4}\./gu, ''))) return false;
  if (ROLE.test(text)) return true;
  const long = words(text).filter((word) => /^\p{L}{4,}/u.test(word));
  return (
    alone && words(text).length <= 6 && long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word)) && !/^\p{Lu}\p{Ll}+ing\b/u.test(text)
  );
}

function companyOf(text: string, known: Known): string | undefined {
  const [first = '', second = ''] = text.split(/\s*,\s*/u);
  const name = (LEGAL_FORM.test(second) ? `${first}, ${second}` : first).replace(/\s*[([].*$/u, '').trim();
  const isSchool = SCHOOL.test(name) || (known.schools ?? []).some((school) => folded(school) === folded(name));
  if (isSchool || name.length < 2 || words(name).length > 6) return undefined;
  return /^[\p{Lu}\p{Lo}\p{Nd}]|\p{Lu}/u.test(name) ? name : undefined;
}

/** A statement that names the company the page shows: what is left of it is the job. */
function aroundCompany(statement: string, company: string): string | undefined {
  const at = statement.toLocaleLowerCase().indexOf(company.toLocaleLowerCase());
  if (at < 0) return undefined;
  const before = trimmedTitle(statement.slice(0, at), 'before');
  if (before) return before;
  return trimmedTitle(statement.slice(at + company.length), 'after');
}

/** Job and company a headline states; each only where it is plain. */
export function readHeadline(headline: string, known: Known = {}): FromHeadline {
  const statements = headline.split(STATEMENTS).filter((statement) => statement.trim());
  const isSchooling = (text: string) => (known.schools ?? []).some((school) => folded(text).includes(folded(school)));
  for (const statement of statements) {
    if (NOT_NOW.test(statement)) continue;
    const title = known.company ? aroundCompany(statement, known.company) : undefined;
    if (title && isTitle(title, true)) return { jobTitle: title, by: 'headline, around the company the page shows' };
  }
  for (const statement of statements) {
    const [, left = '', right = ''] = AT.exec(statement) ?? [];
    if (!left || NOT_NOW.test(left)) continue;
    const company = companyOf(right, known);
    if (company && isTitle(left.trim(), true)) return { jobTitle: left.trim(), company, by: 'headline, "job @ company"' };
  }
  const alone = statements.length === 1;
  const title = statements
    .map((statement) => statement.trim())
    .find((statement) => !AT.test(statement) && !isSchooling(statement) && isTitle(statement, alone));
  return title && !SCHOOL.test(title)
    ? { jobTitle: title, by: alone ? 'headline, as a whole' : 'headline, the statement that says a job' }
    : {};
}
