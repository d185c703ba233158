/**
 * Legal forms of companies: identifiers, the same in every text of a country. Short ones that are words elsewhere (AS, SE, AG) only
 * count in capitals at the end.
 */
export const LEGAL_FORM = new RegExp(
  [
    String.raw`\b(Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|PLC|LLP|GmbH|mbH|gGmbH|OHG|KGaA|S\.?à\.?r\.?l|SARL|S\.A\.S|S\.r\.l|S\.p\.A|B\.V|N\.V|ApS|Oyj?|Kft|Zrt|Sdn\.? Bhd|Pty|Pte|Ltda|S\.L\.U?|S\.A|A\.Ş|Şti)\b\.?`,
    String.raw`\be\.\s?[KV]\.`,
    String.raw`\b(sp\. ?z ?o\. ?o|s\. ?r\. ?o|a\. ?s|d\. ?o\. ?o)\.`,
    String.raw`(?:^|\s)(AG|KG|SE|UG|SAS|SASU|SA|SL|SLU|SpA|SRL|BV|NV|AB|AS|A/S|Co)\.?$`,
    String.raw`(?:^|[\s«"])(ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ|ТОО|ЧП|УП)(?=[\s«"]|$)`,
    '株式会社|有限会社|合同会社|一般社団法人|[(（]株[)）]|㈱|有限公司|股份公司|集团|주식회사|[(（]주[)）]|㈜',
    'בע["״]מ|ش\\.?م\\.?م',
  ].join('|'),
  'u',
);

/**
 * Words for roles in many languages, as stems: they only decide between pieces of a signature, and between a title and a company that
 * nothing else tells apart.
 */
const ROLES = `
  ceo cto cfo coo cmo cro cio cpo chro ciso vp svp evp avp md gm sdr bdr ae csm
  president vice chief director manager head lead leader officer founder cofounder co-founder owner partner principal executive
  engineer developer architect analyst consultant specialist coordinator administrator assistant associate advisor strategist
  designer recruiter accountant buyer planner scientist researcher professor lecturer editor producer supervisor controller
  representative operations marketing sales procurement purchasing logistics finance product growth secretary attorney counsel
  leiter geschäftsführ vorstand prokurist inhaber teamleit abteilungsleit bereichsleit referent sachbearbeit berater entwickler einkäuf einkauf vertrieb ingenieur leitung
  directeur directrice responsable chef gérant gérante président fondateur fondatrice ingénieur conseiller chargé chargée acheteur adjoint
  director directora gerente jefe jefa responsable fundador fundadora encargad ingenier asesor coordinador comprador socio socia presidente consejer
  diretor diretora fundador sócio coordenador engenheir comprador
  direttore direttrice responsabile amministratore fondatore ingegnere titolare
  directeur hoofd eigenaar oprichter inkoper adviseur medewerker
  dyrektor kierownik prezes właściciel menedżer menadżer specjalist założyciel inżynier handlow doradca kierowniczka dyrektorka
  ředitel vedoucí jednatel majitel manažer obchodní specialista
  директор руководител менеджер начальник генеральн заместител специалист инженер основател владелец глава коммерческ закупк бухгалтер
  керівник директор менеджер засновник
  direktör chef vd säljare ansvarig grundare inköp direktør leder sjef salgs indkøb toimitusjohtaja johtaja päällikkö myynti
  müdür genel kurucu yönetici uzman satış satın
  igazgató vezető ügyvezető
  διευθυντ υπεύθυν
  代表取締役 取締役 社長 部長 課長 係長 主任 本部長 室長 マネージャー ディレクター 担当 営業 責任者 執行役員 次長 支店長 リーダー
  总经理 经理 总监 主管 董事 总裁 创始人 負責人 经销 工程师
  대표 이사 부장 과장 차장 팀장 매니저 실장 본부장 사원 대리
  مدير رئيس مسؤول مؤسس מנכ סמנכ מנהל מייסד`
  .trim()
  .split(/\s+/);

const SHORT = 4;
const inSpacedScript = (word: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}-]+$/u.test(word);
const whole = new Set(ROLES.filter((word) => inSpacedScript(word) && word.length <= SHORT));
const stems = ROLES.filter((word) => inSpacedScript(word) && word.length > SHORT);
const anywhere = ROLES.filter((word) => !inSpacedScript(word));

/** Whether a text holds a word for a role. */
export function hasRoleWord(text: string): boolean {
  const lower = text.toLowerCase();
  const words = lower.split(/[^\p{L}\p{M}-]+/u);
  return (
    words.some((word) => whole.has(word) || stems.some((stem) => word.startsWith(stem) || (word.length > 9 && word.includes(stem)))) ||
    anywhere.some((role) => lower.includes(role))
  );
}

/**
 * How people close a mail above their name, in many languages. Nothing else is taken for a closing: "No thanks," or "Thanks, but we
 * are set" above a name is an answer.
 */
const ENGLISH_CLOSING =
  /^(with )?(my |our )?(very )?(kind|kindest|best|warm|warmest|many)? ?(regards|wishes|thanks|thank you|thanks again|cheers|sincerely|yours|yours truly|yours sincerely|yours faithfully|sincerely yours|cordially|respectfully|best|all the best|take care|talk soon)$/i;
const OTHER_CLOSING =
  /(gr[üu](ß|ss)|saludos|cordialement|salutations|atentamente|cumprimentos|abraço|saluti|groet|hilsen|hälsning|terveisin|pozdraw|szacunk|pozdrav|üdvözl|saygı|selamlar|уважени|повагою|приветом|pozdrowieni|敬具|よろしく|宜しく|此致|敬礼|祝好|드림|בברכה|مع التحية|تحياتي)|^(mvh|vh|lg|vg|mfg|bg)$/i;
const LONGEST_CLOSING = 60;
const MOST_WORDS = 5;

export function isClosing(line: string): boolean {
  const bare = line.trim().replace(/[\s,.!،、。–-]+$/u, '');
  if (bare === '' || bare.length > LONGEST_CLOSING || /[,;:?]/.test(bare)) return false;
  return ENGLISH_CLOSING.test(bare) || (bare.split(/\s+/).length <= MOST_WORDS && OTHER_CLOSING.test(bare));
}
