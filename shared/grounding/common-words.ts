/**
 * Ordinary English words that may open a sentence or stand in capitals and name nobody, with
 * abbreviations of working life. Not a dictionary: it keeps "Onboarding took six weeks" from being
 * read as a firm called Onboarding. Plurals and the endings below go without saying.
 */
const LIST = `
a about above accept access account accuracy across act active actual acv add additional address
admin advice ae aest affairs africa african after again against age agency agents ago agree ah
ahead ai aim air airport alarm alert all allow almost alone along already also although always am
america american among amount an analysis analyst analytics and android animals annual another
ansi answer any anybody anyone anyway ap apac api apologies appears appreciate approach approval
approve apps april ar arab arabic are area around arr arrivals article asap asia asian ask assets
assistant associate assume at athletes attach attorney audit august australian austrian author
auto automatic average avoid away awesome b&b b2b b2c babies back backlog backups bad baltic bank
barns basel basic batch bdr be because become beds beer before begin behind belgian believe below
benefit besides best bet better between beyond big bigger bikes bill billion birds black blood
board boats body bol bom bonds bones book bookings both bottom boxes boys brand bravo brazilian
bread break breakfast bricks bridge brief brings british broker bst budget bug build builder
buildings buses businesses busy but buy by cac cad cafes calendar call cam came cameras campaign
can canadian candidate capex capital captain care career cargo carnival carrier case cash catch
cattle caught cause cd cdt center centre ceo certain cest cet cfo chain chairs challenge change
channel charge chart chat chatgpt cheap check chefs chemicals chickens chief children chinese
chocolate choice choose christmas chro churches churn ci cinemas cio ciso claim classes classrooms
clean clear clerks click client clinic clinical clinicians close clothes cloud cmo cnc coaches
coal code coffee coins cold colleague colonel come commercial common companies company compare
complete concern concrete confirm confusion congrats connect consider consistent consultant
consumer contact content continue contract contrast control conversion coo cooks cool coordinator
copper copy core corporate correct cost cotton could councillor count country couple course cover
coverage covid cows cpa cpo craft cranes crashes crazy create creative credit crew critical crm
cro crops cross csat csm cst csv ct cto culture curious current customer cut cyber cycle czech d&i
dach dads dairy danish dashboards data database date day deadline deal dealer dean dear december
decide decision deep delay deliver deliveries delivery demand demo depends depots design designer
desk detail developer device devops did different difficult digital dinner direct director
directory discount discover discovery discuss disease dispatch diwali diy do doctor does dogs
dollar done donor door double doubt down download downtime dozen draft drawings dreams dresses
drinks drive driver drones drop drought due dust dutch duty each earlier earn easier easter easy
ebitda economy edge edi editor edt effect effective efficiency efficient effort ehr eid eight
eighteen eighth eighty either electricians eleven else email emea employee empty emr end energy
engineer engines english enjoy enough ensure enter enterprise entire envelopes eod epa er erp
error essential est estate estimate et eta etl eu europe european even evenings event ever every
everybody everyone evp exact example exams excel excellent except executive exercise expansion
expect expense expert explain explore export extra eye f&b f&i face facebook fact factories
factory failure fair fair-enough faith families fans faq far farm fashion fast faster fault
favorite favourite faxes fda feature february feedback feel fees fellow fences festivals few fewer
field fifteen fifth fifty figure file fill final finances financial find fine finish finnish
finops fires firm first fish fit five fix fleet flights floods floor flow fmea focus fog folks
follow follow-ups following-up food football for forecast forests forget form former forty forward
found founder four fourteen fourth fraud free freight french frequent fresh friday friend from
front frs fruit ftc fte ftl fuel full fun fund funny furniture further future fwd fy fyi g&a gaap
games gamp gardens gas gates gdpr general german get give given gl glad glass global gm gmail gmt
go goal gobd goes gone good google gossip got gp gpt grain granite grants grapes grass great greek
green grief grounds group grow growth guess guest guide guys h&s h1 h2 habit had half halloween
hand handle handoffs handover hanukkah happen happy hard hardest harvest has have hay hd he head
headcount heads-up health healthcare hear heard heat heavy held hello help her here hey hgb hi
high higher him hipaa hire historical history hit hmrc hoa hold holiday home homework honest honey
hope horses hospital host hotel hour house how however hr human humour hundreds hunger hvac i ias
ice icp icu idea if ifrs image imagine immediate imo impact import important impressive improve in
inbound inbox inboxes incentive include income incorrect increase independent indian individual
industry inform infrastructure ink input inside insight instagram instant instead institute
interest internal international internet interview into intro inventory invoice iot ip iphone
irish iron irs iso issue it italian item itself january japanese job jobsites join journey judges
juice june junior juries just keep key kids kind kitchen knew know knowledge korean kpi kudos l&d
lab labels labor labour lack lan language laptops large larger largest last latam late later
latest latin launch laundry law layer lcd lead leader leaks learn lease least leather leave left
legal length lessons let level librarians libraries library license life lifts light like limit
line linen link linkedin little live livestock llm load loan local locks logistics long longer
look lose loss lost lot love low lower ltl ltv luck luggage lumber lunch m&a machine machinery
madam made mail main maintain major make maker makeup manage manager manual many map march margin
market marketer master match material maths matter may maybe md me mean measure meat mechanics
media medical medicine meet meetings member memorial memories memory merchants merry message metal
method metrics mexican mfa mice middle might milk million mind mine minimum minor minute miss
mistake mister ml mobile model modern monday money month more moreover mornings mortgages most
mother mould move mql mri mrp mrr msa mst mt much mud multiple museums music must mvp my myself
mystery name national natural nda near necessary needs negative neither net network never new
newest next nfc nfpa ngo nice night nine nineteen ninety ninth nlp no nobody noise none nonprofits
nor nordic normal norwegian not note notice notify novels november now nps number nurse nuts
objective obvious ocr october oee oem of off offer office officer official often oh oil ok okay
okr old older on once one online onto open operational opex opinion opposite or oranges order
organic original osha other otherwise otif ought our out outages outbound outcome outdoor outlook
outreach outside ovens over overall overhead overtime own owner oxygen p&l page paid pain pallets
panel pans paper paperwork parcels parent part particular partner party pass passwords past
pastries patches patient pay payouts payroll pc pcb pci pdf pdt peak pensions pentecost people per
percent percentage perfect perhaps period permits person personal personnel perspective pets phone
photo physicians pick picture piece pigs pilot pipeline pipes pitch pizza place plan plant plaster
plastic platform play plc please plenty plus pms po poc pod point police policies policy polish
politics pool poor popular portal portfolio portuguese positive post postcards potatoes potential
poverty power powerpoint ppap ppc practical practice prefer prep prepare present president press
pressure pretty prevent previous price pride primary principal print prior prisons private prizes
problem procedure process processes produce product prof professional professor profit program
programme progress project promise proof proper properties property proposal prospect protect
proud prove provide provost ps pst pt pto public pumps pupils purchase purpose push put q&a q1 q2
q3 q4 qa qr quarter queens queue quick quiet quite quota quote r&d radio rail railways rain raise
ramadan ran random range ransomware rare rate rather ratio rats re reach read reader ready real
realise reason receipts receive recent recipe recommend record recovery reduce refer referees
references regard region regional regular release relevant religion remember reminder remote
renewal rent rental repair repeat replace replies report representative reps request require
research reserve residents resource respond response rest restaurant result retail return revenue
reverend review revops rework rfc rfid rfp rfq ribbons rice rich right rigid risk rn road robots
roi role roll roofs room rotas round route routine rsvp rubber rule rumours run rush s&op saas
safe safety said salad sale salesops salespeople salt same sample sand sars saturday save savings
saw say scale scandinavian schedule scheme school scope score scottish screen scripts sdr search
season seat second sector secure see seeds seem seen self sell seller sem senator send senior
sense sent seo separate september serious server service set settings setup seven seventeen
seventh seventy several sewage sgt shall shame share shavings she sheep sheet shelf shelves shift
shoes shop short shortages shorter should show shown side siem sign signal significant silver
similar simple simpler simplest since single sir site six sixteen sixth sixty size skill skin sku
sla sleep slow small smaller smart smb smoke sms snow so soap soc social socks soft software soil
solar sold solid solve some somebody someone sometimes somewhat songs soon sop sorry sort sound
soup source sow sox space spam spanish speak special specific speeches spend spent spices spirits
split spoke sports spot spreadsheet sprint sql ssap sso stack stadiums staff stage stairs stamps
standard standup start startup state statistics status stay steady steam steel step still stock
stone stop storage store stories storms story straight strange strategic strategy stream street
stress strikes strong structure stuck student studies studio study stuff style subject submissions
success such sugar suggest suitcases suits summaries summary summer sun sunday super
superintendent supervisor supplier supplies support suppose sure surgeons surgery surprise survey
svp sweat swedish swiss sync system t&e tablets tag take taken talent talk tanks target tasks tax
taxes tco tea teacher team tears tech technical technician technology telephones tell template ten
tenants tend tenth tents term territories territory test text than thank thanks-again that the
theatre their them themselves then theory there therefore these they thieves things think third
thirteen thirty this those though thought thousand three through throughout thunder thursday thus
tickets tie tight tiktok tiles till timber time timeline tiny tip tires title tldr tms to toast
today together told tomatoes tomorrow tone tonight too took tool top topic total touch tough
toward toys trade tradesmen traditional traffic train trams transfer transit transport travel
trees trend triage trial trick trip trouble truck true trust trustees truth try tuesday turkish
turn turnover tv twelve twenty twice two type typical tyres ui uk uncertainty unclear under
underneath understand uniforms unions unit unlike unpaid until up update upon urgent url us usa
usage usb use user usp usual utc uv ux vacancies vacancy valentine valid value vans variety
various vat vegetables vehicle vendor version very vets via vice video view villages vines vip
virtual visas vision visit voice voicemail volume vp vpn wages wait walk walls want warehouse warm
warranty was waste watch water wave way we wealth wear weather website weddings wednesday week
weekdays weekend welcome well welsh went were what whatever whatsapp wheat wheels when whenever
where whereas wherever whether which while white who whoever whole whom whose why wide wild will
win wind windows wine winter wire wise wish with within without wms woman women wonder wood wool
word work workflow workforce workload workshop world worry worse worst worth would wounds write
writer wrong yard year yes yesterday yet yield you young your yourself youth youtube zero zone
zoom
`;

const COMMON: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));

/** Endings that names of firms and people rarely have. */
const ENDING =
  /(?:ing|tions?|ments?|ness|it(?:y|ies)|ance|ence|ly|ism|ists?|ers|ors|ships?|ful|less|able|ible|ed)$/;

/** Whether a word in lower case, its 's aside, is likely no name. */
export function isCommonWord(lower: string): boolean {
  const bare = lower.replace(/['’].*$/, '');
  return COMMON.has(bare) || ENDING.test(bare) || COMMON.has(bare.replace(/s$/, ''));
}
