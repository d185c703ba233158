import type { Span } from './claims.ts';

/**
 * Things that happen to a person or a company and that emails like to congratulate on. `said`: how an email states it;
 * `shown`: how a page or a mail shows it, wider. An event of an email is supported only by an event of the same class.
 */
type EventClass = {
  name: string;
  said: RegExp;
  /** More of `said`, with the case of letters minded: what follows has to be a name. */
  saidOf?: RegExp;
  shown?: RegExp;
};

const CLASSES: EventClass[] = [
  {
    name: 'funding',
    said: /\bseries [a-h]\b(?! of)|\b(?:seed|pre-seed|bridge|funding|financing|investment|growth) round\b|\b(?:new|recent|latest|fresh) (?:funding|investment|capital)\b|\bfunding\b(?= (?:news|announcement|last|this|in|of))|\b(?:your|the|their) (?:raise|funding|round)\b(?! (?:of|in|a|table|trip|robin))|\braised (?:a |an |your |our |another )?(?:\S+ )?(?:round|seed|capital|money|funding|[$€£]|series)|\b(?:secured|closed) (?:a |your |new )?(?:\S+ )?(?:round|funding|investment|financing)\b|\bbacked by\b/gi,
    shown:
      /\bseries [a-h]\b|\bseed\b|\bround\b|\bfunding\b|\bfunded\b|\braised?\b|\binvest(?:ment|ors?|ed)\b|\bfinancing\b|\bcapital\b|\bbacked by\b|[$€£]\s?\d+(?:\.\d+)?\s?(?:m|million)\b/gi,
  },
  {
    name: 'hiring',
    said: /\b(?:hiring|recruiting|headhunting)\b|\bhired\b|\b(?:open|new|current) (?:roles?|positions?|vacanc(?:y|ies)|openings?|reqs?)\b|\bjob (?:ads?|posts?|postings?|listings?|openings?)\b|\bvacanc(?:y|ies)\b|\bgrowing (?:the|your) team\b|\b(?:new|recent) hires?\b/gi,
    shown:
      /\bhir(?:ing|ed|es?)\b|\brecruit\w*\b|\b(?:open|new) (?:roles?|positions?)\b|\bopenings?\b|\bvacanc\w+\b|\bjob\b|\b(?:looking|searching) for\b|\bseeking\b|\bwe(?:'re| are) (?:growing|adding)\b|\bjoin (?:us|our|my)\b|\bwanted\b|\bheadcount\b|\badd(?:ed|ing)? \S+ (?:\S+ )?(?:people|reps?|engineers?|seats?|staff|heads)\b|\bgr(?:ew|ow|own|owing) (?:the|our|my|a) (?:\S+ )?team\b/gi,
  },
  {
    name: 'promotion',
    said: /\bpromot(?:ed|ion)\b|\b(?:new|recent) (?:role|position|job|title|appointment)\b|\bstepp(?:ed|ing) (?:into|up)\b|\b(?:took|taking|taken) over (?:as|the)\b|\b(?:been |were |was )?appointed\b|\b(?:were|was|been) (?:made|named) (?:\S+ )?(?:vp|vice|head|director|chief|c[a-z]o|lead|partner|manager)\b|\bbecame (?:the )?(?:vp|vice|head|director|chief|c[a-z]o|lead|partner|manager|coo|cto|ceo|cfo)\b|\bstarting as\b|\bstarted (?:as|in the role|your new)\b/gi,
    shown:
      /\bpromot\w+\b|\b(?:new|next) (?:role|position|job|chapter|challenge|title)\b|\bstepp?(?:ed|ing)? (?:into|up)\b|\b(?:take|took|taking|taken) over\b|\bappoint\w+\b|\bnamed\b|\bbecame\b|\bbecome\b|\bstart(?:ed|ing)?\b.{0,30}\b(?:as|role|position|job)\b|\b(?:since|from)\b.{0,20}\b(?:19|20)\d\d\b|\bpresent\b|\bmoved (?:up|into)\b|\bafter \S+ years as\b/gi,
  },
  {
    name: 'joining',
    said: /\b(?:you|you've|you're|you'll|have|recently|just|since|who|and|before) (?:recently |just |be )?join(?:ed|ing)?\b|\bjoined\b(?! (?:in|our|us|the call|the webinar))|\b(?:since|after|before) joining\b|\b(?:you|you've) (?:recently |just )?(?:came|come) (?:over |across )?from\b|\b(?:your|the) move (?:to|from)\b|\byour (?:time|years|days|stint|tenure) at\b/gi,
    saidOf: /\bleft \p{Lu}\w+|\b[Ss]pent (?:\S+ ){1,3}(?:at|with) \p{Lu}/gu,
    shown:
      /\bjoin(?:ed|ing|s)?\b|\bstart(?:ed|ing)?\b|\b(?:came|come) (?:over )?from\b|\b(?:formerly|previously|ex-|former|past)\b|\bleft\b|\bpresent\b|\b(?:since|from)\b.{0,20}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?[-–—]|\bnew (?:role|job|position|chapter)\b|\bspent\b|\bmove[ds]? to\b|\b(?:years|yrs) (?:at|with)\b|\bwork(?:ed|ing)? (?:at|for|with)\b|\bwas (?:at|with)\b/gi,
  },
  {
    name: 'launch',
    said: /\blaunch(?:ed|ing|es)?\b(?! (?:a call|faster|campaigns))|\brelease of\b|\b(?:have |'ve |just |recently |you )released\b|\brolled out\b|\bunveil(?:ed|ing)\b|\bintroduced\b|\b(?:went|gone|going) live\b|\b(?:you|you've|team|just) shipped\b|\bproduct announcement\b|\bpiloting\b|\bpilot(?:ed)?\b(?= (?:in|of|at|with|last))|\brolling out\b|\brebrand(?:ed|ing)?\b/gi,
    shown:
      /\blaunch\w*\b|\breleas\w+\b|\broll(?:ed|ing)?[ -]?out\b|\bunveil\w*\b|\bintroduc\w+\b|\b(?:go|went|gone|going|goes|is|are|now) live\b|\bship(?:ped|ping)\b|\bannounc\w+\b|\bpilot\w*\b|\bbeta\b|\bavailable\b|\bopened\b|\brebrand\w*\b|\bnew (?:name|brand|product|app|platform|version|site|website|shop|line)\b|\bstart(?:ed|ing)\b/gi,
  },
  {
    name: 'acquisition',
    said: /\bacqui(?:red|sition|ring)\b|\bmerg(?:er|ed|ing)\b|\btakeover\b|\bbuyout\b|\b(?:you|company|you've) bought (?:a competitor|out)|\b(?:bought|acquired) by\b/gi,
    saidOf: /\b(?:you|you've|has|have|just) bought \p{Lu}/gu,
    shown: /\bacqui(?:red|sition|re|ring)\b|\bmerg\w+\b|\btakeover\b|\bbuyout\b|\bbought\b|\bsold to\b|\bbuying\b|\bpart of\b/gi,
  },
  {
    name: 'expansion',
    said: /\bexpan(?:sion|ded|ding)\b|\bopen(?:ed|ing) (?:(?:of|up|an?|the|your|two|three|four|five|six|another|second|third|fourth|new|its|\d+|first) )+(?:\S+ ){0,3}(?:offices?|stores?|shops?|locations?|sites?|plants?|factor(?:y|ies)|clinics?|warehouses?|hubs?|branch(?:es)?|depots?|restaurants?|studios?|practices?|schools?|hotels?|gyms?|labs?|cent(?:er|re)s?|facilit(?:y|ies))\b|\b(?:new|second|third|fourth|latest) (?:\S+ )?(?:office|store|shop|site|plant|factory|clinic|warehouse|hub|branch|depot|campus|headquarters|hq|facility|showroom|restaurant|studio|practice|hall|wing|kitchen|lab|line|building|depot|school|hotel|gym|location)\b|\bopening\b(?= (?:last|this|next|in|of))|\b(?:entered|entering|enter) (?:the )?new market|\bbreaking ground\b|\bbroke ground\b/gi,
    saidOf: /\bopen(?:ed|ing) (?:up )?in \p{Lu}|\b(?:entered|entering) (?:the )?\p{Lu}/gu,
    shown:
      /\bexpan\w+\b|\bopen(?:ed|ing|s)?\b|\bnew\b|\bsecond\b|\bthird\b|\bfourth\b|\benter\w*\b|\bgr(?:ow|ew|owing|own|owth)\b|\bmov(?:ed|ing) (?:in|into|to)\b|\bbroke ground\b|\bbuilding (?:a|our)\b|\blaunch\w*\b|\badd(?:ed|ing)\b|\bstart(?:ed|ing)? in\b/gi,
  },
  {
    name: 'move',
    said: /\b(?:you|you've|team|company|just|recently) (?:recently |just |all )?(?:moved|relocated)\b|\brelocati(?:on|ng)\b|\bmoving (?:to|into|from|off|over|your|onto|away)\b|\bmigrat(?:ed|ing|ion)\b|\bswitch(?:ed|ing) (?:from|to|over|off|away)\b|\b(?:your|the) (?:move|switch) (?:to|from|off|away)\b|\bchang(?:ed|ing) (?:from|over to)\b|\bre-?platform\w*\b/gi,
    saidOf: /\bswitch to \p{Lu}|\breplac(?:ed|ing) \p{Lu}/gu,
    shown:
      /\bmov(?:ed?|es|ing)\b|\brelocat\w+\b|\bmigrat\w+\b|\bswitch\w*\b|\bchang(?:ed|ing|e)\b|\btransition\w*\b|\breplac\w+\b|\bre-?platform\w*\b|\bfrom \S+ to\b|\bleav(?:e|ing)\b|\badopt\w*\b|\brolling out\b|\bget(?:ting)? off\b|\bretir\w+\b|\bshift\w*\b|\bbased in\b|\bconsolidat\w+\b|\bnew\b/gi,
  },
  {
    name: 'webinar',
    said: /\b(?:webinar|ama|online session|live ?stream)\b/gi,
    shown: /\bwebinar\w*\b|\bama\b|\bonline session\b|\blive ?stream\b|\bregister(?:ed)?\b|\bhosting\b/gi,
  },
  {
    name: 'podcast',
    said: /\b(?:podcast|guest on|episode)\b/gi,
    shown: /\bpodcast\w*\b|\bepisode\b|\bguest\b|\bshow\b|\blisten\w*\b|\bhost(?:ed|ing)?\b/gi,
  },
  {
    name: 'interview',
    said: /\b(?:your|the|an?) (?:recent |last |great |excellent )*interview\b(?! (?:process|slot|question|panel|stage|round)s?)|\binterviewed (?:by|in|on)\b|\b(?:quoted|featured|profiled) (?:in|on|by)\b/gi,
    shown: /\binterview\w*\b|\bpodcast\b|\bq&a\b|\bquoted\b|\bfeatured\b|\bprofile[ds]?\b|\bspoke (?:to|with)\b|\bpress\b/gi,
  },
  {
    name: 'talk',
    said: /\b(?:spoke|speak|speaking|spoken|presented|presenting|panell?ist|keynoted|exhibited|exhibiting) (?:at|on|about|in)\b(?! (?:mind|phone|the phone))|\b(?:your|the) (?:recent |last )?(?:\S+ ){0,3}(?:talk|keynote|panel|presentation|ted talk|lecture|fireside chat|workshop|booth|stand(?= (?:at|in|on|by|was|had|looked)\b|[.,!?]|$))\b|\b(?:keynote|panel|conference|summit|meetup|expo|trade show|trade fair)\b|\b(?:on|at) stage\b|\bhosted (?:a|an|the)\b/gi,
    shown:
      /\bsp(?:oke|eak\w*|oken)\b|\bpresent(?:ed|ing|ation)\b|\bpanel\w*\b|\btalk\w*\b|\bkeynote\w*\b|\bconference\w*\b|\bsummit\b|\bmeetup\b|\bexpo\b|\bstage\b|\blecture\w*\b|\bworkshop\b|\bhost(?:ed|ing)?\b|\bsession\b|\b(?:trade )?(?:show|fair)\b|\bevent\b|\bsee you (?:at|there)\b|\bbooth\b|\bstand\b|\bexhibit\w*\b/gi,
  },
  {
    name: 'publication',
    said: /\byour (?:\S+ ){0,2}(?:newsletter|op-ed|column|white ?paper|case study|report|(?<!\b(?:can|could|would|to|will|may|might|should|and|or) )book|video|poll)\b(?! (?:of|for) )|\byou've (?:\S+ )?(?:published)\b|\byou (?:\S+ )?published\b/gi,
    shown:
      /\bnewsletter\w*\b|\bop-ed\b|\bcolumn\w*\b|\bwhite ?paper\b|\bcase study\b|\breport\b|\bbook\b|\bvideo\b|\bpoll\b|\bpublish\w*\b|\bauthor\b/gi,
  },
  {
    name: 'post',
    said: /\byour (?:recent |latest |last |linkedin |own )*(?:post|article|blog|essay|tweet|piece|comment|write-?up)s?\b|\b(?:the|a|that) (?:post|article|blog post|newsletter|piece|essay|comment|tweet) (?:you|of yours|on|about|where|in which)\b|\byou (?:recently |just |also |once |had |have |even )?(?:posted|blogged|tweeted|commented)\b|\byou've (?:\S+ )?(?:posted|blogged)\b/gi,
    shown:
      /\bpost\w*\b|\barticle\w*\b|\bblog\w*\b|\bnewsletter\w*\b|\bessay\w*\b|\btweet\w*\b|\bpublish\w*\b|\bwr(?:ote|itten|iting)\b|\bshar(?:ed|ing)\b|\bcomment\w*\b|\bpiece\b/gi,
  },
  {
    name: 'writing',
    said: /\byou (?:recently |just |also |once |had |have |even )?(?:wrote|shared)\b|\byou've (?:\S+ )?(?:written|shared)\b|\byour (?:last |recent )*(?:thread)\b/gi,
    shown: /\bwr(?:ote|itten|iting)\b|\bshar(?:ed|ing)\b|\bpublish\w*\b|\bpost\w*\b|\barticle\w*\b|\bblog\w*\b/gi,
  },
  {
    name: 'award',
    said: /\b(?:won|winning|win) (?:\S+ ){0,4}(?:award|prize|medal|title|competition|best)\b|\bof the year\b|\baward(?:s|ed)?\b|\b(?:named|ranked|listed|recogni[sz]ed|shortlisted|nominated|voted) (?:as |among |one of |in |on |for |by |a |the |#|number|to |top|best)|\b(?:forbes|inc\.? 5000|fast 50|fortune 500|top 100|top 50|30 under 30|40 under 40|gartner)\b/gi,
    saidOf: /\b(?:named|shortlisted|nominated|voted) \p{Lu}/gu,
    shown:
      /\bw(?:on|in|inner|inning)\b|\baward\w*\b|\bprize\b|\bmedal\b|\b(?:named|ranked|listed|recogni[sz]ed|shortlisted|nominated|voted)\b|\bforbes\b|\btop \d+\b|\bunder (?:30|40)\b|\bgartner\b|\binc\.? 5000\b|\bhonou?r\w*\b|\bfast 50\b|\bbest\b/gi,
  },
  {
    name: 'meeting',
    said: /\b(?:(?:great|good|nice|lovely|fun|wonderful|fantastic|awesome|amazing|honou?r|pleasure|enjoyed) (?:to )?(?:meet(?:ing)?|chat(?:ting)?|talk(?:ing)?|speak(?:ing)?|connect(?:ing)?|see(?:ing)?|catch(?:ing)? up)(?: (?:with )?you)?|when we (?:met|spoke|talked|chatted)|we (?:last )?(?:met|spoke|talked|chatted|connected|caught up)|our (?:last |recent |previous |earlier )?(?:call|chat|conversation|meeting|discussion|coffee|lunch|talk) (?:last|on|in|at|about|this|yesterday|two|a)|following up on our (?:call|chat|conversation|meeting|discussion|demo)|after our (?:call|chat|conversation|meeting|discussion|demo)|as (?:we )?discussed (?:on|in|at|over|last|yesterday)|(?:met|saw|ran into) you (?:at|in|last)|thanks for (?:the|your) (?:time|call|chat|meeting|demo|conversation)(?! and)|stopp(?:ed|ing) by (?:our|the) booth)\b/gi,
    shown:
      /\bmeet(?:ing)?\b|\bmet\b|\bspoke\b|\btalked\b|\bcall\b|\bchat(?:ted)?\b|\bconversation\b|\bdiscuss\w*\b|\bagreed\b|\bdemo\b|\bbooth\b|\bcoffee\b|\blunch\b|\bsaw you\b|\bsee you\b/gi,
  },
  {
    name: 'agreement',
    said: /\bas (?:we |you )?(?:discussed|agreed|promised|requested|mentioned|asked)\b/gi,
    shown: /\bagreed?\b|\bdiscuss\w*\b|\bask(?:ed)?\b|\bpromis\w+\b/gi,
  },
  {
    name: 'referral',
    said: /\b(?:suggested|recommended|said|told me|thought|advised|asked me) (?:that )?(?:i|we|me) (?:should |to |could )?(?:reach(?:ing)? out|contact|write|talk|speak|get in touch|email|ping|connect)|\b(?:recommended|suggested|mentioned|passed on|gave me) (?:i speak|i talk|reaching out|contacting|talking|speaking|your name|you)\b|\breferred (?:me|us|by)\b|\b(?:referral|introduction|intro) from\b|\bmutual (?:connection|friend|contact|acquaintance)s?\b|\b(?:pointed|sent|directed) me (?:to|your way|in your direction)\b|\bmentioned your name\b|\bput us in touch\b|\b(?:connection|friend) in common\b|\bcommon connection\b|\bintroduced us\b/gi,
    shown:
      /\brefer\w*\b|\bintro\w*\b|\bmutual\b|\bcommon\b|\brecommend\w*\b|\bsuggest\w*\b|\bcontact\b|\bpoint(?:ed)? you\b|\b(?:talk|speak|write|reach out|get in touch|connect) (?:to|with)\b|\bcc\b|\bloop\w*\b|\bright person\b|\btouch with\b|\bsent you\b|\basked\b/gi,
  },
  {
    name: 'interest',
    said: /\b(?:you|you've|your team|your company|someone (?:from|on|at) \S+(?: \S+)?) (?:have |has |had |'ve |recently |just |already |also )*(?:downloaded|visited|signed up|registered|attended|viewed|browsed|clicked|opened (?:my|our)|requested|subscribed|checked out|looked at|filled (?:in|out)|tried (?:our|the)|started a trial|came to (?:our|my|the (?:webinar|session|booth|event|demo))|followed)\b|\byou(?:'ve| have)? (?:\w+ly |just |already |also )?(?:\w+ed|read|saw|came|been) (?:\w+ ){0,2}(?:our|my)\b(?! (?:last |previous |first )?(?:(?:e-?)?mails?|messages?|notes?|questions?|apologies)\b)|\byour (?:visit|download|registration|trial|sign-?up|subscription|demo request|inquiry|enquiry|request for)\b|\bthanks for (?:downloading|visiting|signing up|registering|attending|your interest|coming|joining|subscribing|connecting|accepting|following)\b/gi,
    shown:
      /\bdownload\w*\b|\bvisit\w*\b|\bsign(?:ed)? up\b|\bregist\w+\b|\battend\w*\b|\bview\w*\b|\brequest\w*\b|\bsubscri\w+\b|\btrial\b|\btried\b|\binterest\w*\b|\bask(?:ed|ing)? (?:for|about)\b|\binquir\w*\b|\benquir\w*\b|\blook(?:ed|ing)? (?:at|into)\b|\bconnected\b|\baccepted\b|\bfollowed\b|\bchecked\b|\bfilled\b/gi,
  },
  {
    name: 'layoffs',
    said: /\blay-?offs?\b|\blaid off\b|\blaying off\b|\brestructur(?:ed|ing|e)\b|\bre-?org(?:ani[sz]ation|ani[sz]ed)?\b|\bdownsi[sz](?:ed|ing)\b|\bredundanc(?:y|ies)\b|\bhiring freeze\b|\bjob cuts\b/gi,
    shown:
      /\blay-?offs?\b|\blaid off\b|\brestructur\w*\b|\bre-?org\w*\b|\bdownsi[sz]\w*\b|\bredundan\w*\b|\bfreez\w*\b|\bfrozen\b|\bcuts?\b|\breduc\w*\b|\blet go\b/gi,
  },
  {
    name: 'ipo',
    said: /\bipo\b|\b(?:went|going|go) public\b|\bstock (?:exchange )?listing\b/gi,
    shown: /\bipo\b|\bpublic\b|\blisting\b|\blisted\b/gi,
  },
  {
    name: 'partnership',
    said: /\bpartnership\b|\bpartner(?:ed|ing) with\b|\bteam(?:ed|ing) up with\b|\bcollaborat(?:ion|ed) with\b|\bjoint venture\b|\b(?:you|you've) (?:just |recently )?(?:signed|landed|won) (?:a (?:deal|contract|major|big|new|large)|the)|\b(?:your|the) (?:deal|contract|agreement) with\b/gi,
    saidOf: /\b(?:[Yy]ou|[Yy]ou've|just) (?:signed|landed|won) \p{Lu}/gu,
    shown:
      /\bpartner\w*\b|\bteam(?:ed|ing)? up\b|\bcollaborat\w*\b|\bjoint venture\b|\bsigned?\b|\bsigning\b|\blanded\b|\bwon\b|\bdeal\b|\bcontract\b|\bagreement\b|\btogether with\b|\bnew customer\b|\balliance\b/gi,
  },
  {
    name: 'growth',
    said: /\b(?:you|you've|team|company|headcount|revenue|business|sales) (?:have |has |just |recently |more than |nearly |almost )*(?:doubled|tripled|quadrupled|grew|grown)\b|\b(?:record|best) (?:year|quarter|month|results|revenue|sales)\b|\b(?:your|the) (?:recent |rapid |strong |impressive |fast )*growth\b(?= (?:last|this|over|in|since|at))|\b(?:profitab(?:le|ility)|break-?even)\b(?= (?:last|this|in|for))/gi,
    shown:
      /\bdoubl\w*\b|\btripl\w*\b|\bquadrupl\w*\b|\bgr(?:ew|ow|owing|own|owth)\b|\brecord\b|\bbest\b|\bincreas\w*\b|\bprofitab\w*\b|\bbreak-?even\b|\bscal\w+\b|\bfrom \S+ to \S+\b|\bup \d|\bexpan\w*\b|\bmore than\b|\badd(?:ed|ing)\b/gi,
  },
  {
    name: 'education',
    said: /\b(?:you|you've) (?:\S+ )?(?:studied|graduated|went to school)\b|\b(?:your|an?|the) (?:mba|phd|degree|alma mater|studies|thesis|dissertation)\b|\bfellow (?:alum\w*|graduate)\b|\b(?:alum|alumni|alumna|alumnus)\b|\bgraduat(?:ed|ion|ing) (?:from|at|in)\b/gi,
    shown:
      /\bstud(?:ied|y|ies|ying)\b|\bgraduat\w*\b|\bmba\b|\bphd\b|\bdegree\b|\balum\w*\b|\bb\.?sc\b|\bm\.?sc\b|\bb\.?a\b|\bm\.?a\b|\buniversit\w+\b|\bcollege\b|\bschool\b|\bthesis\b|\bdissertation\b|\bmaster\w*\b|\bbachelor\w*\b|\bdr\b|\bdipl\w*\b|\bpolit[eé]cni\w*|\bpolytechni\w*|\binstitute of technology\b|\bhochschule\b|\buniversit\w*|\b[ée]cole\b/gi,
  },
  {
    name: 'loss',
    said: /\b(?:you|you've|team|company) (?:recently |just |have )?lost (?:your|a|an|the|two|three)\b/gi,
    shown: /\blost\b|\blos(?:e|ing)\b|\bleft\b|\bleaving\b|\bchurn\w*\b|\bgone\b/gi,
  },
  {
    name: 'trouble',
    said: /\b(?:data breach|breach(?:ed)?|outage|lawsuit|recall(?:ed)?|fined|cyber ?attack|ransomware|strike|scandal|bankruptcy|insolvency|explosion|burglary|(?:fire|flood|break-in|accident)(?= (?:in|at|on|last|this)\b))\b/gi,
    shown:
      /\bbreach\w*\b|\boutage\w*\b|\bdown\b|\blawsuit\b|\bsued\b|\brecall\w*\b|\bfine[ds]?\b|\battack\w*\b|\bransomware\b|\bstrik\w+\b|\bincident\w*\b|\bscandal\b|\bbankrupt\w*\b|\binsolven\w*\b/gi,
  },
  {
    name: 'personal',
    said: /\b(?:your|the) (?:work |\S+ )?(?:anniversary|birthday|wedding|baby|newborn|marathon|triathlon|ironman|sabbatical|holiday|vacation|honeymoon|parental leave|maternity leave|paternity leave)\b|\b(?:you|you've) (?:\S+ )?(?:ran|run|finished|completed) (?:a|the|your) (?:\S+ )?(?:marathon|triathlon|race)\b|\bhappy (?:birthday|anniversary)\b|\bnewly ?wed\b|\b(?:marathon|triathlon) (?:runner|finisher)\b/gi,
    shown:
      /\banniversar\w*\b|\bbirthday\b|\bwedding\b|\bmarried\b|\bbaby\b|\bson\b|\bdaughter\b|\bmarathon\w*\b|\btriathl\w*\b|\bironman\b|\bsabbatical\b|\bholiday\w*\b|\bvacation\b|\bleave\b|\byears at\b|\brunn\w*\b|\brac(?:e|ing)\b/gi,
  },
];

/** An event a text speaks of: its class and the words. */
export type EventHit = Span & { name: string };

/** Events that an email states. */
export const eventsSaid = (text: string): EventHit[] =>
  CLASSES.flatMap(({ name, said, saidOf }) => [...hits(text, name, said), ...(saidOf ? hits(text, name, saidOf) : [])]);

/** Classes of the events that a text of a brief shows, by name, with the first place. */
export function eventsShown(text: string): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { name, said, shown: wide } of CLASSES) {
    const widely = text.search(wide ?? said);
    const start = widely < 0 && wide ? text.search(said) : widely;
    if (start >= 0) shown.set(name, start);
  }
  return shown;
}

function hits(text: string, name: string, pattern: RegExp): EventHit[] {
  // Most sentences speak of no event, and to look for the first one is far cheaper than to list them.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map((match) => ({ name, start: match.index, end: match.index + match[0].length, text: match[0] }));
}
