/**
 * English nouns that may open a sentence without an article ("Burnout starts on the roster"): mass nouns and abstract ones. A countable noun
 * needs an article there, so in front of a verb any other bare word is likely a name. Those that end like common words are left out.
 */
const LIST = `
absenteeism abuse acid acreage acumen adherence adrenaline adversity advertising aftercare aftermath agriculture aid aircraft alcohol alertness alignment aluminium aluminum ambition ammunition anger anxiety apathy
appetite archaeology arithmetic art asphalt atmosphere attire autonomy backlash backlog backup bacon baggage bandwidth bankruptcy banter barley beauty bedding beef benchmarking beta biodiversity biology
blame bloat bloatware blood boredom bother brainpower brass bravery breakage breath brick broadband bureaucracy burnout butter buy-in caffeine calm cancer candour candor carbon cardboard cargo carelessness
cattle caution celebrity ceramic chaos charity charm cheese chemistry chicken childcare chlorine chocolate churn circumstance clarity class clay cleanliness clickbait climate cloth clothing clout clutter coal code
coercion cohesion combat comfort commerce commuting compassion complacency complexity compost comprehension compression compromise conduct confidence conflict congestion consent consumption contagion contamination
context contingency convenience conviction cooperation copper copyright corn corporate corrosion corruption cotton courage courtesy cowardice craftsmanship cream creativity credibility crime criticism crowding
cruelty culture currency custom cyberattack cyber cybercrime dairy damage danger darkness death debris debt decay deceit deceleration decency decline defeat deference deforestation delight delirium democracy
density depreciation depression depth desire despair detention determination detergent detox deviation devotion diabetes diesel diet diligence dirt disbelief discipline disclosure discomfort discontent discretion disease
disengagement disorder disposal dissent distance distress distrust diversity dough downtime dread drift drought drudgery dust duplicate duplicates dysfunction earnings earth ease ecology ecommerce e-commerce education
elegance electricity eloquence email empathy emphasis encryption endurance enforcement enthusiasm entropy envy equality equity erosion ethics etiquette evolution excess excitement excuse exhaustion expertise exposure
fabric fairness faith fame familiarity famine fantasy farmland fashion fate fatigue fear feed feedback ferry fertiliser fertilizer fever fiction fiddly finance fire firewood fish flak flesh flexibility flour flow flu
fluency foam fog foliage folklore footage footfall footwear force foresight forestry forgery fortune fragility freedom freelance freight friction friendship frost fruit frustration fuel fungus fur furniture fury garbage
gas gasoline gear generosity genetics gentleness geography geology glamour glass glory glue gold golf goodness goodwill gossip grace graffiti grain gratitude gravel gravity graft grease greed grief grit growth guesswork
guidance guilt gut hair happiness hardship hardware harm harmony harvest haste hate hatred havoc hay headway health heartache heat hearsay height heritage hesitation hindsight homework honesty honey honour honor horror
hospitality housekeeping housework human humidity humility humor humour hunger hunting hygiene hype hypocrisy ice identity ignorance illness imagination immigration impatience improvisation inaction income incompetence
inertia infancy inflation influence influenza ingenuity injury injustice ink innocence insolvency inspiration insulation insurance integrity intelligence intent intuition irony irrigation isolation ivory jam jargon jazz
jealousy jet-lag jewellery jewelry journalism joy juice junk justice kerosene kindness kit knowhow know-how labour labor lack land landfill latency laughter laundry lava law lawn laziness leadership leakage leather legacy
legislation leisure leverage liability liberty light lightning linen liquidity literacy literature litter livestock logic loneliness longevity lore love loyalty lubrication luck luggage lumber lunch luxury machinery magic
magnetism mail malaria malpractice malware mania marble margin marketing marriage maths math maturity mayhem meaning meat medicine melt memory merchandise merit metadata metal methane microcopy micromanagement middleware
migration mileage milk misconduct misinformation mismanagement misuse mobility moderation modesty moisture money morale morality mortality mortar motivation movement mud multitasking muscle music mystery nagging nature
necessity neglect negligence noise nonsense nostalgia notice nuance nursing nutrition obesity oblivion obsolescence occupancy off-boarding offboarding oil old-school onboarding operations opinion opposition optics optimism
organic outreach outsourcing overflow overhead overkill overlap overload overreach oversight overspend overstaffing overstock overtime overwhelm overwork ownership oxygen pacing packaging paint panic paper paperwork parking
passion pasta patience patriotism payment payroll peace pedagogy peer-pressure pepper perfection performance permafrost permission perseverance persistence personnel perspective petrol petroleum philosophy physics piracy
pizza plague plastic plumbing poetry poison politeness politics pollen pollution popularity pork posture potential poultry poverty powder power practice pragmatism praise precision predictability prejudice preparation
presence pressure prestige prevention pride priority privacy procrastination procurement productivity profit proficiency progress proof propaganda prosperity protein protocol provenance prudence psychology publicity
punctuality punishment purity purpose quality quiet racism radiation rage rain reality reason rebellion recall reception recognition reconciliation recovery recruitment red-tape redundancy refuse regret regulation
rehab reimbursement rejection relevance reliability relief religion remorse rent repetition reputation research resentment resilience resistance respect rest retail retention revenge revenue rework rhetoric rhythm rice
ridicule risk rivalry romance rot rubber rubbish rudeness ruin rumor rumour rust sabotage safety salt sand sanitation sarcasm satisfaction scale scarcity scepticism skepticism schedule scheduling scholarship science scope
scrap scrutiny seafood seawater secrecy security seed selfishness seniority sensitivity sentiment serendipity sewage shade shame shelter shipping shock shoplifting shrinkage sickness sightseeing silence silicon silk
silver simplicity sincerity skill slack slang slavery sleep sloppiness slowness smog smoke snow soap society sodium software soil solidarity solitude sorrow soul soup sovereignty space spam speculation speech speed
spelling spending spillage spoilage spontaneity sport stability stagnation stamina starvation stationery steam steel stewardship stigma stock stone storage strain strategy straw strength stress stubbornness stuff subtlety
success suffering sugar sunlight sunshine supply surplus surveillance suspense suspicion sustainability swearing sweat sympathy symmetry tact talent tax taxation tea teamwork technology tedium temperature temptation
tenacity tension terror tenure texture theft theory thinking thirst thought thoroughness thrift thunder tide timber time timing tin tissue tobacco togetherness tolerance toothpaste tourism trade tradition traffic tragedy
training tranquility transcription transparency transport trash travel treason treatment trepidation trivia trouble trust truth turbulence turmoil turnaround turnover tyranny underinvestment understaffing unemployment
unity unrest upkeep uptake uptime urgency usability usage utility validation value vandalism vanity variability variance variation veganism velocity vengeance vibration victory vigilance violence virtue visibility vision
vitality volatility voltage vulnerability wander warmth warfare waste wastage water wealth weather weight welfare wellbeing well-being wheat whitespace wildlife will willpower wind wine wisdom wit wonder wood wool work
workmanship worry wrath yarn yeast yield youth zeal zinc zoning
whatsapp youtube facebook instagram tiktok iphone android wi-fi wifi bluetooth powerpoint paypal doordash uber amazon wikipedia chatgpt rumors
anybody anyone everybody everyone somebody someone nobody whoever whatever neither either none plenty half two-thirds chances odds
saas crm erp ai hr it pr qa rnd seo ppc bi
`;

export const MASS_NOUNS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
