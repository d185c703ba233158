/*
 * Words a headline is read by, in the languages LinkedIn is used in. A headline is free text, so here, unlike anywhere else on the page,
 * words decide. Every list errs towards "unknown": a word that is missing costs a field, never a wrong one.
 */

import { ANYWHERE, anyOf, LETTERS } from '../../../../shared/text/any-of.ts';

/** Between a job and its company: signs and words that hardly ever mean anything else. `in`, `en`, `w`, `of` need a known company. */
const AT_WORDS = [
  'at',
  'bei',
  'beim',
  'chez',
  'presso',
  'bij',
  'hos',
  'ved',
  'ที่',
  'w firmie',
  'w spółce',
  'en la empresa',
  'na empresa',
  'в компании',
  've společnosti',
];
/** The same where it ends what stands before a company: "CEO AT", "Responsabile Vendite presso". */
export const AT_END = new RegExp(`\\s*(?:[@＠]|(?<!\\p{L})(?:${AT_WORDS.join('|')}))\\s*$`, 'iu');
export const AT = new RegExp(
  `^(.*?\\S)(?:\\s*[@＠]\\s*|\\s+(?:${AT_WORDS.join('|')})\\s+)(\\S.*)$`,
  'iu',
);
/** "at" of a fixed phrase: nobody is employed there. */
export const AT_PHRASE =
  /^(?:law|heart|large|sea|scale|home|work|night|all|once|least|first|last)(?!\p{L})/iu;
/** The one fixed phrase that is a job: "Attorney at Law". */
export const AT_LAW = /^law(?!\p{L})/iu;
/** "Founder of Acme", "Gründerin von Acme": after these, unlike after "Head of", stands the company. */
export const OWNER_OF = anyOf(
  ['^(.*?', ')\\s+(?:of|de|da|do|di|del|della|von|van(?: de)?|af|av|for|till|til)\\s+(\\S.*)$'],
  'iu',
)`
  founder|owner
  (?<!\p{L})ceo
  (?<!\p{L})cto
  fundador|fundadora|fondateur|fondatrice|fondatore|gründer|gründerin|inhaber
  inhaberin|dueñ[oa]|propriet[áa]ri[oa]|propietari[oa]|titolare|titulaire
  gérante?|eigenaar|eigenares|oprichter|oprichtster|zaakvoerder|grundare|ägare
  grunnlegger|gründer|stifter|ejer|indehaver|perustaja|omistaja
`;
/** Who leads a whole company: after these, too, its name follows "of". */
export const LEADER_OF = anyOf(
  ['^(.*?', ')\\s+(?:of|de|da|do|di|del|della|von|van|af|av|for)\\s+(\\S.*)$'],
  'iu',
)`
  president|managing director|general manager|chief executive
  directeur général|directrice générale|direttore generale|direttrice generale
  amministrator[ei] delegat[oa]|amministratrice delegata|presidente?|président[e]?
  director general|directora general|diretora? geral
  geschäftsführer(?:in)?|algemeen directeur|administrerende direktør|verkställande direktör
`;
/** Posts beside a job: where another is named, these are not what somebody works as, nor at whom. */
export const SIDE_POST = anyOf(ANYWHERE, 'iu')`
  board|advis|volunt|mentor|investor|trustee|ambassador|non[- ]executive|\bned\b
  guest|angel|fellow|member|host|speaker|author|beirat|aufsichtsrat|ehrenamt
  consejer|conselh|conseil d|administrateur|bénévol|volontar|consiglier
  rada nadzorcza|wolontari|hallitu|styrelse|styremedlem|bestyrelse|bestuurslid|vrijwillig
  commissaris|доброволец|волонт|顧問|理事|이사회
`;
/** Before "at" these say that the rest is no job: "Working at Acme", "Good at Excel". */
export const NO_JOB_BEFORE_AT = anyOf(['(?:^|\\s)', '$'], 'iu')`
  works?|working|worked|employed|good|great|better|best|bad|terrible|excellent
  expert|looking|aiming|based|life|talent|people|hiring|roles?|jobs?
`;
export const WORKS = anyOf(['^(?:currently\\s+)?', '$'], 'iu')`
  works?|working|employed|employee|arbeitet|pracuje|trabaja|trabalha|lavora
  travaille
`;

/** Words of two meanings between a job and a company or a place. Not `en`/`na` before a field of work: see FIELD. */
export const IN_PLACE = /^(.+?\S)\s+(?:we?|en|na|no|во?|ve?|på)\s+(\p{Lu}\S*(?:\s+\S+){0,3})$/u;
export const FIELD = anyOf(ANYWHERE, 'iu')`
  market|vent|vend|sistem|logi|financ|finanz|recurs|segur|salud|saúde|direito
  derecho|econom|admin|contab|comun|inform|tecnol|educa|calid|qualid|inno
  inova|gesti|gestão|proce|proy|projet|prevenc|área|dzia|zesp|отдел|област
`;

/** A statement that begins like this is about the past, a wish or a search, not about a job that is held. */
export const NOT_NOW = anyOf(ANYWHERE, 'iu')`
  ${anyOf(['^', '(?!\\p{L})'], 'u')`
    ex|former|formerly|previous|previously|past|retired|aspiring|future|incoming
    upcoming
    seeking|looking|searching
    (?:actively|currently|now)\s+(?:seeking|looking|searching|hiring)
    job\s?seek\p{L}*
    open to
    available for
    unemployed
    self[- ]?employed
    between jobs
    in between jobs
    on sabbatical
    career break
    hiring
    we[’']?re hiring
    we are hiring
    ehem\p{L}*|vormals|früher\p{L}*
    auf der suche
    arbeitssuchend|arbeitslos
    im ruhestand
    rentner\p{L}*|selbst[sä]t[äa]ndig
    ancien\p{L}*
    à la recherche
    a la recherche
    en recherche
    retraité\p{L}*|futur\p{L}*
    sans emploi
    antigu\p{L}*
    en b[úu]squeda
    en busca
    buscando|desemplead\p{L}*|jubilad\p{L}*
    antig\p{L}*
    em busca
    à procura
    desempregad\p{L}*|aposentad\p{L}*
    em transição
    in cerca
    alla ricerca
    disoccupat\p{L}*|pensionat\p{L}*|già
    były|była|szukam|poszukuj\p{L}*
    w poszukiwaniu
    bezrobotn\p{L}*|emeryt\p{L}*
    op zoek
    voormalig|werkzoekend|gepensioneerd|söker|tidigare|pensionär|f\.d\.|tidl\.
    tidligere|entinen
    helping|empowering
    i(?=\s)
    ich(?=\s)
    je(?=\s)
    yo(?=\s)
    ayudo|ayudando|ajudo|ajudando
    aiuto (?:le|i|gli|a)
    pomagam|hjälper
    eski
    iş arıyor\p{L}*
    emekli|ищу
    в поиске
    бывш\p{L}*
    на пенсии
    шукаю|hľadám|hledám|bývalý|bývalá
  `}
  ^j[’']\p{L}
  ^元(?=[\p{Script=Han}\p{Script=Katakana}])
  ^(?:求職|求职|待业|转职|구직)
`;

/** What somebody does, told as a sentence: "Building sales teams", "Leading people"; not "Building Engineer". */
export const DOING = anyOf(ANYWHERE, 'u')`
  ^(?:[Bb]uilding|[Dd]riving|[Mm]aking|[Cc]reating)\s+(?:\p{Ll}|\p{Lu}[\p{Lu}\p{Nd}])
  ^(?:[Ll]eading|[Ss]upporting|[Dd]irecting|[Rr]ecruiting)\s+\p{Ll}
`;

/** What LinkedIn itself writes where a break stands among the positions, in its own languages: a time without work is no work. */
export const CAREER_BREAK = anyOf(['^', '(?!\\p{L})'], 'iu')`
  career break
  berufliche auszeit
  karrierepause
  pause (?:professionnelle|de carrière)
  interruption de carrière
  pausa (?:profesional|laboral|profissional|na carreira|di carriera|lavorativa)
  interrupción profesional
  przerwa w karierze
  loopbaanonderbreking
  karriärpaus
  karrierepause
  kariyer (?:molası|arası)
  перерыв в карьере
  キャリアブレイク
  キャリアの中断
  职业空档期
  경력 ?단절
  توقف مهني
`;

/** People who learn. They write "at" too, and a school is no employer. At the beginning of a word. */
export const LEARNER = anyOf(ANYWHERE, 'iu')`
  ${anyOf(['(?:^|[^\\p{L}])', ''], 'u')`
    student|undergrad|postgrad|candidat|kandidat|[ée]tudiant|estudiant|estudant
    studiar|opiskelij|öğrenci|hallgató|uczeń|uczennic|alumn|freshman|sophomore
    pupil|студент|аспирант|طالب|סטודנט|φοιτητ
    sinh viên
    mahasiswa|छात्र
  `}
  学生|學生|학생|대학원생|นักศึกษา|นักเรียน
`;

/** Places of learning. */
export const SCHOOL = anyOf(ANYWHERE, 'iu')`
  univ|uniw|egyetem|college|colegio|collège|school|schule|szkoł|école|escuela
  escola|scuola|politec|politech|polytech|hochschul|academ|akadem
  institut[eo]? of tech
  instituto tec
  faculty|fakult|facult|facolt|大学|大學|学院|學院|대학교|yliopisto|högskola|lyce|gymnas
  มหาวิทยาลัย|جامعة|אוניברסיט|विश्वविद्यालय
  đại học
`;

/** Roots of words for a job. A statement counts as a job only with one of them or, standing alone, in title case. */
export const ROLE = anyOf(ANYWHERE, 'iu')`
  engine|ingen|ingén|inżynier|inzynier|insinöör|mérnök|inžen|manag|menedż|menadż
  manaž|kierowni|director|directeur|directri[cz]|direktor|direktør|direktör
  dyrekt|diret|dirett|ředitel|igazgat|head|lead|leiter|leitung|leder|chef|sjef
  chief|founder|fundador|fondat|gründer|założyciel|perustaja|c[efimoprt]o\b
  president|präsident|prezes|vp\b|svp\b|evp\b|partner|owner|właścic|inhaber
  propriet|eigentüm|eigenaar|consult|berater|doradc|konsult|asesor|conseil
  rådgiv|adviseur
  developer|entwickl|program|desarroll|desenvolv|développ|sviluppat|architect
  architekt|arquitect|analyst|analist|analityk|analytik|scientist|wissenschaft
  specialist|specjali|spezialist|especialist|spécialist|specialist|expert
  ekspert|asiantuntija
  designer|projektant|diseñ|officer|executive|account|sales|vertrieb|verkauf
  verkäuf|vendedor|handlow|przedstawiciel|ventes|verkoop|säljare|myynti
  értékesít|obchod|recruit|rekrut|teacher|lehrer|profes|docent|nauczyciel
  lecturer|instructor|tutor
  coordin|koordin|koordyn|assist|asyst|associate|administ|operat|editor|writer
  redact|redakt|author|autor|journalist|dziennikarz|attorney|lawyer|anwalt
  avocat|abogad|advogad|avvocat|radca|counsel|coach|trainer|advis|investor
  technici|technik|técnic
  controller|buchhalt|księgow|contab|comptab|contad|auditor|econom|actuar
  underwrit|broker|agent|marketer|marketing|produ[ck]t|project|projekt|proyecto
  support|research|buyer|einkauf|einkäuf|kupiec|procurement|purchas|planner
  strateg|evangelist|generalist
  nurse|physician|arzt|ärzt|médec|medic|lekarz|dentist|therap|surgeon|chirurg
  pharmac|veterin|psycholog|pfleg|photograph|producer|artist|musician|actor
  translat|interpret|librarian|curator|pilot|driver|mechanic|electrician|plumb
  chemist|biolog|geolog
  (?<!\p{L})(?:dev|devops|hr|pm|swe|sdr|bdr|csm|cmo|cso|cdo|chro|gm)(?!\p{L})
  consulen
  (?<!\p{L})jef[ea](?!\p{L})
  inköp|innkjøp|indkøb|nákup|nabav|achats?|acheteu|beszerz
  satın alma
  \p{L}{3,}(?:ist|ician|grapher|keeper)(?!\p{L})
  titolar|titulaire|zaakvoerd|oprichter|oprichtster|grunnlegg|grundare|ägare
  indehaver|omistaja|dyrektor|amministrat|responsabil
  (?<!\p{L})(?:a[em]|ae|cco|cpo|cro|cio|ciso)(?!\p{L})
  titular|copywrit|werkstudent
  podcast host
  ejecutiv|freelanc|entrepren|unternehmer|empresári|empresari|imprendit
  przedsiębiorc|intern\b|trainee|apprentice|geschäftsführ|vorstand|referent
  sachbearbeit|mitarbeit|beauftragt|verantwort|responsab|gerente|gérant
  päällikkö|johtaja|vedoucí|vezető|ansvarig|clerk|secretar|ambassador
  representative|supervisor|inspector|principal
  社長|部長|課長|係長|主任|店長|会長|代表|取締役|担当|営業|エンジニア|マネージャ|マネジャ|デザイナ|コンサル|ディレクタ|プロデューサ|プランナ
  プログラマ|アナリスト|アーキテクト|ライター|弁護士|税理士|会計士|研究員|教授|経理
  总监|總監|經理|经理|总裁|總裁|主管|顾问|顧問|创始人|創辦人|分析师|分析師|设计师|設計師|律师|律師|研究员|工程师|工程師|董事
  대표|이사|팀장|매니저|엔지니어|과장|부장|차장|개발자|디자이너|연구원|컨설턴트|변호사
  директор|менеджер|инженер|инженір|інженер|руководител|керівник|специалист
  спеціаліст|разработчик|розробник|аналитик|бухгалтер|юрист|основател|засновник
  начальник|консультант
  müdür|mühendis|uzman|yönetici|kurucu|danışman|geliştirici|avukat|tasarımcı
  διευθυντ|μηχανικ|σύμβουλ
  giám đốc
  kỹ sư
  trưởng phòng
  chuyên viên
  nhân viên
  manajer|direktur|kepala
  ผู้จัดการ|วิศวกร|ผู้อำนวยการ|ที่ปรึกษา|เจ้าหน้าที่|หัวหน้า|ประธาน|นักพัฒนา
  นักวิเคราะห์|مدير|مهندس|رئيس|مستشار|محاسب|مطور|أخصائي|مؤسس|محلل|محامي|מנהל
  מהנדס|מפתח|יועץ|מייסד|סמנכ|प्रबंधक|निदेशक|इंजीनियर
`;

/** What joins a job to the company that followed it: "… w firmie", "… with", "… at the", "… في", "… ב". */
export const JOINING = anyOf(ANYWHERE, 'iu')`
  \s+(?:firmie|spółce|grupie|empresa|azienda|entreprise|société|företaget|firma)$
  \s+(?:компании|společnosti)$
  \s+w/$
  \s+(?:في|لدى|ב|ที่|में|에서)$
  (?<=[\p{Script=Thai}])ที่$
`;

/** "株式会社キタナミの営業部長", "株式会社キタナミ 営業部長": the legal form shows which part is the company. */
export const EASTERN_COMPANY =
  /^(\S*?(?:株式会社|有限会社|合同会社|㈜|（株）|\(株\)|有限公司|주식회사)\S*?)(?:の|[\s・･、:：/／|–—-]+)([^\s・･].*)$/u;

/** Honours and numbers: what somebody won or counts is no job ("3x President's Club", "Forbes 30 Under 30", "Top 1% Seller 2023"). */
export const AWARD = anyOf(ANYWHERE, 'iu')`
  (?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})
  \p{Nd}\s?[x×](?!\p{L})
  (?<!\p{L})[x×]\p{Nd}
  \p{Nd}\s?%
  #\p{Nd}
  \p{Nd}+ under \p{Nd}+
  ${anyOf(LETTERS, 'u')`
    of the (?:year|month|quarter)
    club|award\p{L}*|winner|winning|honou?ree|finalist|nominee|medal\p{L}*
    ranked|mvp
    top voice
    top \p{Nd}+
    forbes|certified|alumn\p{L}*|prix
    preisträger\p{L}*
    premio|auszeichnung
  `}
`;

/** Parts of a company and of the world, which stand behind the comma of a title: "Director, Supply Chain", "VP, EMEA". */
export const DEPARTMENT = anyOf(['^', '(?:\\s|$|[&,/])'], 'iu')`
  global|regional|national|corporate|strategic|group|international|digital
  commercial|business|customer|people|talent|revenue
  supply chain
  human|public|investor|legal|finance|financial|technology|information|data|ai
  it|hr|brand|growth|partner\p{L}*|partnerships|alliances|channel\p{L}*
  innovation|strategy|communications?|compliance|risk|quality|security
  cyber\p{L}*|infrastructure|facilities
  real estate
  treasury|tax|audit|education|healthcare|retail|enterprise
  mid[- ]?market
  smb|creative|content|media|events?|community|culture|learning|analytics
  insights|cloud|platform|mobile|web|north|south|east|west|central|emea|apac
  dach|latam|mena|anz|benelux|nordics?|iberia|cee|uk|u\.?k\.?|usa?|u\.s\.?|eu
  europe|asia|africa|americas?
  north america
  middle east
  finanzen|personal|recht|technik|achats|ventes|compras|ventas|acquisti|vendite
  zakupy
`;

/** Legal forms after a comma belong to the name: "Halden, Inc." */
export const LEGAL_FORM = anyOf(['^', '(?![\\p{L}])'], 'iu')`
  inc|llc|ltd|limited|gmbh|ag|s\.?a\.?|s\.?r\.?l|s\.?l\.?|sp\.?|plc|co|corp|bv
  b\.v|oy|ab|as|kk|llp|kg|ooo
`;
