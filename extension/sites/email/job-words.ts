/** Words that end the names of companies and institutions, and hardly ever those of departments. */
import { ANYWHERE, anyOf, WHOLE } from '../../../shared/text/any-of.ts';

const COMPANY_WORDS = new Set(
  `group gruppe groupe gruppo grupo groep grupa holding holdings bank banco banque banca labs laboratories studio studios technologies ventures
  industries university universität université università universidad universidade universiteit uniwersytet univerzita yliopisto hochschule college
  institute institut instituto istituto foundation stiftung fondation fundación hospital klinikum`.split(
    /\s+/,
  ),
);
const COMPANY_ENDING = /(大学|银行|銀行|病院|医院|グループ|은행|대학교|그룹)$/;

/** Whether a text is worded like the name of a company: only what nothing else tells apart is decided by it. */
export const hasCompanyWord = (text: string): boolean =>
  COMPANY_ENDING.test(text) ||
  (/\s/.test(text.trim()) &&
    text.split(/[\s,-]+/).some((word) => COMPANY_WORDS.has(word.toLowerCase())));

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
const inSpacedScript = (word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}-]+$/u.test(word);
const whole = new Set(ROLES.filter((word) => inSpacedScript(word) && word.length <= SHORT));
const stems = ROLES.filter((word) => inSpacedScript(word) && word.length > SHORT);
const anywhere = ROLES.filter((word) => !inSpacedScript(word));

/** Whether a text holds a word for a role. */
export function hasRoleWord(text: string): boolean {
  const lower = text.toLowerCase();
  const words = lower.split(/[^\p{L}\p{M}-]+/u);
  return (
    words.some(
      (word) =>
        whole.has(word) ||
        stems.some((stem) => word.startsWith(stem) || (word.length > 9 && word.includes(stem))),
    ) || anywhere.some((role) => lower.includes(role))
  );
}

/**
 * How people close a mail above their name, in many languages. Nothing else is taken for a closing: "No thanks," or "Thanks, but we
 * are set" above a name is an answer.
 */
const ENGLISH_CLOSING = anyOf(
  ['^(with )?(my |our |many |very |so |such )*(kind|kindest|best|warm|warmest|many)? ?', '$'],
  'i',
)`
  regards
  rgds
  wishes
  thanks
  thanks (again|so much|a lot|in advance)
  (thanks|thank you) (and|&) ((kind|best|warm) )?regards
  thank you( so much| again)?
  cheers
  sincerely
  yours
  yours truly
  truly yours
  yours sincerely
  yours faithfully
  sincerely yours
  cordially
  kindly
  warmly
  respectfully
  gratitude
  best
  all the best
  take care
  (talk|speak) (soon|to you soon)
  have a (great|good|nice|lovely) (day|week|weekend)
`;
const OTHER_CLOSING = anyOf(ANYWHERE, 'i')`
  ${anyOf(ANYWHERE)`
    gr[üu](ß|ss)
    saludo|cordialement|cordial|salutations
    bien à (vous|toi)
    amiti[ée]s|atentamente|atenciosamente|cumprimentos|abra[çz]o|distinti|saluti
    groet|hilsen|hälsning|kveðj|terveisin|lugupidamis|tervitus|pagarba|cieņu
    pozdraw|poważaniem|szacunk|pozdrav|pozdrowieni
    s úctou
    poštovan|štovanj|üdvözl|tisztelettel
    cu stimă
    saygı|selamlar|εκτίμηση|χαιρετισμ|уважени|повагою|приветом|найкращими
    поздрав|поштовањ|искренне
    trân trọng
    ขอแสดงความนับถือ
    hormat kami
    सादर
    با احترام
    敬具|よろしく|宜しく|此致|敬礼|祝好|드림|올림|בברכה
    مع التحية
    تحياتي
  `}
  ^(salam|mvh|vh|lg|vg|mfg|bg|atte|att|cdlt)$
`;
/** Thanks alone: with more words it may be an answer ("no, gracias"). */
const OTHER_THANKS = anyOf(WHOLE, 'i')`
  (muchas|mil) gracias
  gracias
  (muito )?obrigad[oa]
  grazie( mille)?
  merci( beaucoup| d['’]avance)?
  danke( schön| sehr)?
  (vielen|besten) dank
  bedankt
  dank (je|u)( wel)?
  tack|takk|tak|kiitos|спасибо|дякую|dziękuję|děkuji|ďakujem|hvala|köszönöm
  mulțumesc|ευχαριστώ|teşekkürler
  terima kasih
  cảm ơn
  ありがとうございます|谢谢|謝謝|감사합니다|شكرا|תודה
`;
const LONGEST_CLOSING = 60;
const MOST_WORDS = 5;

/** Whether a line only closes a mail. Two languages may stand side by side ("Mit freundlichen Grüßen / Kind regards"). */
export function isClosing(line: string): boolean {
  const bare = line.trim().replace(/[\s,.!،、。:–-]+$/u, '');
  if (bare === '' || bare.length > LONGEST_CLOSING || /[,;:?]/.test(bare)) return false;
  return bare.split(/\s+[/|]\s+/).every(isOneClosing);
}

const isOneClosing = (text: string): boolean =>
  ENGLISH_CLOSING.test(text) ||
  OTHER_THANKS.test(text) ||
  (text.split(/\s+/).length <= MOST_WORDS && OTHER_CLOSING.test(text));
