const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Words a phrase does not begin or end with. */
export const FUNCTION = words(`
  a an the this that these those their our your my his her its no not any some every each all both more most less least much many few enough too very so
  and or but nor yet if when while because since as than then that which who whom whose what how why where
  of in on at by for with without from to into onto over under between across through during before after about against per via up down out off until till unless except despite toward towards within inside outside around upon amid
  i we you they he she it me us them him who there here also just only even still already again instead
  is are was were be been being am do does did done has have had having can could will would shall should may might must cannot
  isn't aren't don't doesn't can't won't
`);

/** Forms that make a sentence out of the words before them. Words that are as often nouns (cost, work, need) are left out. */
export const FINITE = words(`
  is are was were has have had do does did can cannot could will would must may might isn't aren't don't doesn't can't won't hasn't haven't
  spend spends spent lose loses struggle struggles take takes took get gets got make makes made keep keeps kept know knows knew
  forget forgets forgot miss misses fail fails write writes wrote send sends sent go goes went want wants wanted rely relies
  burn burns sit sits sat slip slips pay pays paid copy copies wait waits waited leave leaves left ignore ignores wastes
  give gives gave find finds found see sees saw come comes came run runs ran learn learns let lets seem seems become becomes build builds
  help helps rewrites read reads tell tells ask asks grow grows fall falls bounce bounces arrive arrives stop stops convert converts pile piles eat eats lives ghost ghosts
  disagree disagrees drown drowns depend depends hide hides leak leaks drop drops drag drags pull pulls push pushes expire expires vanish vanishes disappear disappears
  rise rises sink sinks stall stalls chase chases break breaks cause causes happen happens remain remains stay stays start starts begin begins end ends feel feels hit hits
`);

/** Verbs an offer begins with ("Cut research time", "Book a demo"). */
export const VERBS = words(`
  accelerate add arrange automate avoid book boost bring build call catch chat check choose close compare connect create cut decrease deliver discover do double download
  drive eliminate end ensure explore fill find fix forget free generate get give grab grow halve have help hire hit improve increase join keep know launch
  learn let look lower make manage meet move open pay pick plan prevent protect raise reach read receive reclaim recover reduce remove replace reply request respond run
  save schedule see sell send set share ship shorten show sign slash speak speed spend spot start stop stay streamline struggle take talk test track train triple try turn
  understand unify use visit watch win write
`);

/** Names that keep their capital in the middle of a sentence although they look like any other word. */
export const NAMES = words(`
  Salesforce Slack Google Gmail Outlook Excel Microsoft Zoom Notion Stripe Shopify Amazon Apple Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April June July August September October November December English German French Spanish Europe European American British
  Germany France Spain Italy London Berlin Paris Kubernetes Python Jira Zendesk Intercom Marketo Snowflake Postgres Figma I
`);

/** People who have a problem: what the problem is about comes after them. */
export const PEOPLE = words(`
  reps rep sdrs sdr aes bdrs teams team people managers developers engineers customers clients buyers users leaders founders recruiters nurses staff employees
  patients drivers agents marketers sellers salespeople candidates colleagues departments companies firms everybody everyone nobody somebody sales
`);

/** Things one has, but not one of. */
export const UNCOUNTED = words(`
  advice access accounting automation analytics care coaching compliance consulting content coverage data equipment feedback financing furniture hardware help
  payroll hosting infrastructure insurance intelligence machinery maintenance management marketing monitoring outreach people protection recruitment research
  security software staff storage support tech technology time training translation transport visibility work
`);

/** Words in -ing that name a thing, not a deed. */
export const THINGS_IN_ING = words(`
  marketing meeting pricing billing training engineering accounting banking building morning evening everything nothing something anything during planning staffing spring king
`);
