import { wordSet } from './table.ts';

/**
 * Ordinary English words that open sentences or stand in capitals, and abbreviations of working
 * life: they name nobody. Not a dictionary; plurals and the endings below go without saying.
 */
const COMMON = wordSet(`
a about above access account across add address africa after afternoon again agency ai air airport
alert all almost along already also although always am american amid among an analysis analyst
analytics and annual another any apart api approval april are around article asap asia aside ask
assistant associate at audit august auto average avoid aws b2b back bad baltic bank basel basic
bdr because beer before besides best better beyond big bill black blood board book both brand
bread break brief bring british btw budget build builder but by call came can candidate capital
care carrier case cash cd center centre ceo cfo charge chief choose christmas churn ci cinemas cio
ciso claim clean client clinic clinical close cloud cmo coffee come commercial companies company
congrats connect consultant contract control coo coordinator copper cost could count country cover
covid cpa creative credit crew crm cro cross csm csv cto curious current customer cut czech danish
dashboards data day dean dear december delivery deploy depots design desk despite device digital
direct director discover dispatch diwali do does donor downtime draft draw drawings driver drop
during duty each east easter edge efficiency efficient eid eight eighteen eighty either eleven
else email employee energy engineer english enjoy enterprise erp estimate et eta etd eu europe
even evening event ever every excel except executive expert facebook factories fair families fancy
fans faq far farm fast fda february feel fellow festivals few fewer field fifteen fifty file
financial finnish first five fleet flights food for forget form former forty founder four fourteen
fourth free freight fresh friday from front full fyi games gas gates gdpr general get give given
glad gm go good got grain great green group growth guest half halloween hand handover hanukkah
happy hard have he head health heard hello her here hey hi higher hire hmrc hold home homework
honest hope hospital hotel hour house how however hr hvac i if imagine imo improve in inbound
include increase individual inside insight instagram instead institute international into invoice
iso it january japanese join july june junior just keep kids kind kitchen korean kpi lab labor
last late lay lead leader leave less let level libraries library like line linen linkedin list
local logistics look lost lot low machinery mail make maker manager manual many march margin mark
market master may maybe md me meanwhile media medical member merry mfa might mind mine mobile
monday month more morning most msa much museums my name national nda near net network never new
next nice night nine nineteen ninety no nobody none nor north not note notice november now number
nurse ocr october oee of offer office officer oh okay old on once one online onto open or order
organic otherwise our outside over overtime owner paper paperwork parent part partner past patches
patient pay payroll pdf peak people per perfect perhaps permits person phone photo pick picture
ping place plain plan plant platform please plenty plus po poc polish poor portal pos post
practice present price primary principal print process prof professional professor programme
project property proud provost ps public put q1 q2 q3 queue quick quite quote rail rain ramadan
ran ransomware rather re reach read really record regard regional regular release renewal repair
report representative reps residents retail return revenue review rework rfp rfq risk rn road roi
room rule run saas safety sale salt same sample saturday save saw say schedule school scope
scottish sdr season second see seldom send senior seo september service setup seven seventeen
several shall share she shift shop short should show sign silver simple since single sir site six
sixteen sixty skip sla small smart smb sme so soc social software solar some somebody someone soon
sorry sort sound south space spanish spare speak special spend split spreadsheet sql stadiums
staff standard start state stay steam still storage store straight street student studio subject
success such summer sunday superintendent supervisor supplier suppose sure swedish swiss system
tag take talent talk tax tbd teacher team tech technical technician technology tell ten tenants
term thank thanks that the their then there they think third thirteen thirty this though three
thrice through thursday thus time tip tldr to toast today tomorrow tonight too took tool toward
trams transport travel trial truck trust try tuesday turn turnover twelve twenty twice two type uk
under unions unit unless unlike until up upon us usb use user valentine via vision visit voice
voicemail volume vp wait walk want warehouse was waste watch water we weather weddings wednesday
week weekend welcome well welsh west what whatever whatsapp wheat when whenever where whereas
wherever whether which whichever while white who whoever whose why wind wine wish with within
without woman wonder wool word work workshop world worth would write wrong xmas year yes yesterday
yet yield you your zero zoom
`);

/** Endings that names of firms and people rarely have: long ones, and what opens a sentence. */
const ENDING =
  /..(?:ing|tions?|ments?|ness|ity|ities|[ae]nce|ly|is[mt]s?|[eo]rs|ships?|ful|less|[ai]ble|ed|est)$/;
const LONG = 7;

/** Whether a word in lower case is likely no name. */
export const isCommonWord = (word: string, opens: boolean): boolean =>
  COMMON.has(word) ||
  COMMON.has(word.replace(/s$/, '')) ||
  ((opens || word.length >= LONG) && ENDING.test(word));
