/** Nouns that can be sources, in lower case and singular unless they have no singular. */
import { words } from './words.js';

export const maleNouns = words(`
  man boy father dad brother son husband uncle nephew grandfather grandson gentleman king prince lord duke spokesman chairman businessman congressman
  councilman fireman policeman salesman craftsman fisherman cameraman clergyman statesman widower boyfriend stepfather stepson groom
  guy bloke lad chap monk priest bishop pope actor waiter landlord headmaster frontman foreman postman doorman skipper fiance fiancé bridegroom godfather son-in-law
  father-in-law brother-in-law half-brother stepbrother grandad grandpa schoolboy barman dairyman newsman anchorman sportsman batsman
  granddad papa daddy stepgrandfather godson schoolmaster quizmaster signalman stationmaster headman boatman ferryman milkman dad-of-two dad-of-three
  dad-of-four father-of-two father-of-three father-of-four house-husband stuntman selectman herdsman kinsman tribesman yachtsman horseman huntsman
  infantryman airman conman earl baron emperor sultan emir shepherd abbot friar gaffer hitman yeoman alderman freeman ombudsman`);

export const femaleNouns = words(`
  woman girl mother mum mom mam sister daughter wife aunt niece grandmother granddaughter lady queen princess duchess spokeswoman chairwoman businesswoman
  congresswoman councilwoman policewoman widow girlfriend stepmother stepdaughter bride nun actress waitress landlady headmistress frontwoman heroine
  sportswoman fiancee fiancée matriarch midwife ballerina godmother mother-in-law daughter-in-law sister-in-law half-sister grandma nan gran schoolgirl mama
  seamstress postmistress chairlady manageress schoolmistress barmaid milkmaid chambermaid abbess executrix yachtswoman airwoman horsewoman mummy
  granny nana nanna nonna auntie aunty great-grandmother stepgrandmother goddaughter suffragette masseuse mother-of-two mother-of-three mother-of-four
  mum-of-two mum-of-three mum-of-four divorcée housewife hostess stewardess countess baroness empress priestess deaconess`);

export const personNouns = words(`
  person people spokesperson official officer minister president chancellor premier secretary governor senator lawmaker legislator congressperson mayor
  councillor councilor commissioner candidate nominee politician leader chief head boss chairperson chair director manager executive ceo founder co-founder
  owner president-elect senator-elect governor-elect aide adviser advisor strategist consultant analyst economist banker trader investor broker lobbyist
  lawyer attorney solicitor barrister prosecutor counsel judge justice magistrate juror witness defendant plaintiff suspect victim survivor prisoner inmate
  convict accused claimant appellant coroner sheriff deputy detective inspector constable sergeant superintendent trooper cop soldier general
  colonel major captain lieutenant admiral commander veteran pilot astronaut sailor marine agent spy diplomat ambassador envoy negotiator mediator consul delegate
  doctor physician surgeon nurse patient paramedic medic psychologist psychiatrist therapist pharmacist dentist vet epidemiologist virologist
  scientist researcher professor lecturer academic scholar student pupil teacher headteacher principal dean provost historian biologist chemist physicist
  geologist ecologist meteorologist forecaster astronomer archaeologist anthropologist sociologist statistician pollster mathematician engineer technician
  coder programmer developer designer architect inventor expert specialist author writer novelist poet playwright journalist reporter correspondent editor
  columnist critic reviewer blogger publisher broadcaster presenter host anchor commentator pundit photographer filmmaker producer screenwriter
  artist painter sculptor musician singer songwriter rapper guitarist drummer pianist violinist cellist conductor composer dancer comedian performer star
  celebrity player footballer striker midfielder defender goalkeeper winger forward quarterback receiver guard center centre centre-half pitcher catcher batter bowler
  all-rounder cricketer golfer boxer wrestler runner sprinter swimmer cyclist jockey driver racer athlete champion coach trainer referee umpire
  teammate substitute rookie farmer grazier rancher grower fisher miner worker labourer laborer builder electrician plumber mechanic carpenter baker
  butcher chef cook bartender barista waiter shopkeeper grocer retailer merchant vendor seller hawker cleaner cashier clerk receptionist librarian
  firefighter lifeguard ranger guide volunteer activist campaigner protester protestor organizer organiser demonstrator unionist steward
  resident villager neighbour neighbor tenant landowner landlord homeowner citizen voter taxpayer ratepayer commuter passenger motorist pedestrian
  tourist visitor guest customer client shopper consumer user fan supporter spectator onlooker bystander passer-by eyewitness local
  parent child kid baby teenager teen youngster toddler adult pensioner retiree sibling twin cousin relative grandparent spouse partner friend
  colleague co-worker counterpart predecessor successor rival opponent challenger incumbent ally backer donor insider source whistleblower
  informant employee employer staffer contractor bidder supplier entrepreneur billionaire tycoon philanthropist heir
  pastor priest vicar imam rabbi cleric preacher missionary archbishop cardinal archdeacon canon deacon monk nun believer
  immigrant migrant refugee asylum-seeker evacuee castaway hostage gunman shooter attacker thief burglar robber killer murderer hacker
  democrat republican liberal conservative socialist communist marxist nationalist populist moderate progressive backbencher frontbencher peer mp
  member fellow trustee auditor treasurer regulator investigator examiner surveyor ombudsman watchdog
  caller commenter poster narrator character guru newcomer native figure individual somebody someone anyone everyone nobody
  sage mentor tutor protégé hopeful front-runner frontrunner favourite favorite winner loser runner-up medallist medalist laureate
  youth elder chieftain king monarch royal throne mastermind ringleader gambler drinker smoker sufferer carer caregiver undertaker gravedigger
  skipper deckhand crewman mate bosun keeper gardener forester beekeeper zookeeper trucker courier rider controller dispatcher operator
  interviewer interviewee questioner heckler speaker orator translator interpreter moderator registrar usher bailiff warden
  schoolteacher tailor attendant complainant hunter mahout shepherd herder herdsman coordinator co-ordinator quizmaster supervisor welder petitioner
  viewer listener curator selector scaffolder miller thespian veterinarian prophet angler scorer applicant proposer seconder garda kitchenhand crook
  moneylender soprano tenor baritone trapper gaffer left-hander right-hander auctioneer marshal porter heavyweight welterweight middleweight
  lightweight featherweight flyweight advocate whip proctor depositor matron spinner exporter importer prelate wholesaler weaver regent helper
  hotelier skier snowboarder handler diver abbot abbess signaller stranger fixer regular rigger harbourmaster purser newsreader schoolmaster fraudster
  dissenter financier maltster intern objector corporator selectman fielder slogger packer dealer respondent plasterer roofer tiler raider hiker
  climber mountaineer churchwarden verger bandit occupant nanny sinner maid butler housekeeper prompter bookseller counsellor émigré fitter apprentice
  comptroller emir sultan sheikh sophomore freshman undergraduate graduate offender traveller enemy cadet outfitter biographer notary leg-spinner
  off-spinner liquidator administrator joiner underbidder stationmaster tanner planner instructor taoiseach scrutineer deceased octogenarian
  nonagenarian septuagenarian centenarian kidnapper abductor captor sender recipient mourner mover arbitrator jumper thrower vaulter hurdler
  goalscorer griot hooker prop physio fly-half scrum-half flanker full-back left-back right-back sweeper playmaker setter libero pal buddy crony
  confidant confidante acquaintance housemate roommate flatmate classmate schoolmate bandmate workmate shipmate cellmate namesake roadie busker
  conjuror magician juggler clown acrobat puppeteer storyteller folklorist lexicographer linguist philologist geographer botanist zoologist
  ornithologist entomologist marine-biologist paediatrician pediatrician obstetrician gynaecologist gynecologist cardiologist oncologist neurologist
  radiologist anaesthetist anesthesiologist dermatologist midwife optician orthopaedist physiotherapist radiographer pathologist toxicologist
  hygienist dietitian nutritionist masseur masseuse hairdresser stylist beautician milliner seamstress dressmaker cobbler shoemaker saddler blacksmith
  goldsmith silversmith jeweller jeweler watchmaker clockmaker locksmith gunsmith bricklayer stonemason mason thatcher glazier decorator upholsterer
  cabinetmaker woodcutter logger lumberjack sawyer ploughman drover stockman jackaroo shearer wool-classer fencer vintner winemaker brewer distiller
  cheesemaker dairymaid milkman fishmonger greengrocer ironmonger newsagent stationer pawnbroker bookmaker bookie croupier punter tipster publican
  innkeeper hostler bouncer doorkeeper concierge bellhop chambermaid caterer confectioner barkeeper dishwasher sommelier restaurateur foodie
  postmaster postmistress postie telegraphist telephonist typist stenographer archivist cataloguer bibliographer typesetter bookbinder
  cartographer draughtsman draftsman quantity-surveyor crane-driver bus-driver taxi-driver cabbie cabby chauffeur signalman stoker fireman navigator
  helmsman coxswain boatswain stevedore docker longshoreman lighthouse-keeper coastguard lifesaver ferryman boatman oarsman rower sculler canoeist
  kayaker yachtsman yachtswoman surfer windsurfer kitesurfer skater speedskater figure-skater bobsledder luger biathlete decathlete heptathlete
  triathlete marathoner javelin-thrower weightlifter powerlifter judoka karateka archer marksman sharpshooter sniper infantryman paratrooper commando
  freedom-fighter fighter airman airwoman corporal lance-corporal brigadier commodore lieutenant-general commandant militiaman reservist conscript
  deserter mercenary warlord insurgent guerrilla jihadist militant extremist separatist loyalist royalist abolitionist suffragette feminist pacifist
  environmentalist conservationist naturalist vegetarian vegan abstainer teetotaller litigant executor executrix beneficiary creditor debtor lender
  borrower insurer underwriter actuary adjuster assessor valuer appraiser realtor estate-agent lessee lessor leaseholder freeholder squatter lodger
  boarder housebuyer househunter first-time-buyer shareholder stockholder bondholder stakeholder bookkeeper accountant payroll-clerk bursar
  vice-chancellor rector don invigilator examinee prefect head-boy head-girl matriculant alumnus alumna valedictorian canvasser returning-officer
  polling-clerk teller tallyman premier-designate president-designate minister-designate convenor convener co-chair co-author co-owner
  co-pilot co-defendant co-accused co-star co-host co-producer understudy stuntman stuntwoman cameraperson soundman projectionist animator
  cartoonist illustrator calligrapher potter ceramicist quilter knitter embroiderer engraver etcher restorer conservator gallerist collector
  connoisseur patron benefactor sponsor promoter impresario ticket-holder season-ticket-holder holidaymaker daytripper backpacker pilgrim worshipper
  parishioner congregant churchgoer chorister organist cantor deaconess chaplain curate parson minister-elect bishop-elect primate lama swami pandit
  mullah ayatollah maulvi muezzin seer astrologer clairvoyant soothsayer witch witch-doctor healer herbalist shaman tribesman tribeswoman
  chieftainess herdboy cattleman nomad bedouin gypsy fugitive escapee runaway stowaway smuggler trafficker poacher arsonist vandal looter rioter
  pickpocket shoplifter mugger rapist paedophile pedophile stalker conman con-man swindler forger blackmailer extortionist hitman gangster mobster
  drug-dealer addict alcoholic parolee ex-convict lifer stepchild orphan foundling newborn infant schoolchild schoolkid quadruplet triplet eldest
  youngest bride-to-be mum-of-two mum-of-three mother-of-two mother-of-three mother-of-four father-of-two father-of-three father-of-four dad-of-two
  dad-of-three great-grandmother great-grandfather godson goddaughter in-law mother-to-be breadwinner homemaker housewife househusband bachelor
  spinster divorcee divorcée newlywed honeymooner well-wisher latecomer straggler no-show complainer moaner grumbler prankster joker wag cynic sceptic
  skeptic optimist pessimist realist dreamer visionary maverick rebel dissident defector expatriate expat returnee settler coloniser colonist
  pioneer trailblazer explorer adventurer gymnast equestrian polo-player horseman horsewoman groom stablehand stable-lad farrier huntsman gamekeeper
  ghillie gillie beater tenant-farmer sharecropper smallholder crofter fruit-picker cane-cutter tea-picker plantation-worker apiarist groundsman
  groundskeeper greenkeeper streamer youtuber influencer tiktoker podcaster vlogger gamer modder admin webmaster sysadmin cryptographer futurist
  technologist roboticist reader subscriber letter-writer pen-pal contributor freelancer stringer sub-editor copy-editor leader-writer`);

/** Relations: what somebody is to somebody else. */
export const relations = words(`
  wife husband mother father mum mom dad brother sister son daughter uncle aunt cousin nephew niece grandmother grandfather partner twin widow widower
  friend colleague lawyer solicitor attorney spokesman spokeswoman spokesperson aide boss deputy successor predecessor counterpart rival opponent
  agent manager coach assistant neighbour neighbor teammate boyfriend girlfriend fiance fiancé fiancee fiancée stepfather stepmother sibling parent child
  father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law half-brother half-sister grandson granddaughter ex-wife ex-husband office team
  campaign camp
  gran granny grandad grandpa grandma nan nana mate pal housemate roommate flatmate classmate namesake mentor stepson stepdaughter in-law great-aunt
  great-uncle ex-partner ex-boyfriend ex-girlfriend godfather godmother godson goddaughter bandmate co-star co-founder co-author physio trainer
  biographer landlord landlady driver secretary`);

export const groupNouns = words(`
  officials police authorities prosecutors lawmakers senators ministers scientists researchers experts analysts economists critics opponents supporters
  campaigners activists protesters residents villagers neighbours neighbors parents families relatives friends colleagues doctors nurses teachers students
  workers unions employees investors traders farmers voters fans players lawyers judges jurors witnesses investigators detectives officers
  firefighters soldiers troops rebels militants leaders delegates diplomats sources aides advisers advisors insiders observers historians pollsters
  couple family pair duo trio band crew crowd audience public community staff management members men women children people others some many
  republicans democrats conservatives liberals tories greens gardaí
  selectors liquidators administrators depositors shareholders regulars hikers climbers viewers listeners readers subscribers kidnappers abductors
  captors mourners pickets strikers picketers demonstrators marchers commuters passengers motorists shoppers customers patients organisers organizers
  commissioners councillors councilors backbenchers bishops clergy elders chiefs youths pupils schoolchildren hawkers vendors fishermen miners growers
  breeders scaffolders drivers riders cyclists hunters rescuers divers paramedics medics carers coaches referees umpires teammates team-mates
  bandmates classmates housemates locals holidaymakers tourists visitors guests settlers refugees migrants survivors victims bereaved`);

export const organisationNouns = words(`
  government administration ministry department agency authority commission committee council board bureau office court tribunal parliament congress senate
  house assembly cabinet party opposition coalition union federation association society institute institution university college school hospital church
  company firm corporation business manufacturer maker airline carrier bank lender insurer retailer supermarket chain brewer publisher broadcaster
  newspaper magazine paper station network outlet website startup start-up studio label club team side league charity foundation trust group
  organisation organization nonprofit ngo watchdog regulator think-tank lobby campaign camp embassy consulate army navy force military
  service bloc alliance consortium partnership cooperative co-operative inquiry panel jury fund exchange utility operator supplier contractor
  subsidiary unit division branch venture brand developer museum gallery theatre theater orchestra synod diocese parish
  kremlin pentagon vatican palace presidency premiership secretariat constabulary guild shire archdiocese taskforce squad garrison mission`);

export const documentNouns = words(`
  report statement letter memo email e-mail note message text post tweet article editorial column story headline caption book novel memoir diary journal
  study paper survey poll review document dossier filing lawsuit suit complaint indictment affidavit petition motion ruling judgment judgement verdict order
  decree law bill act constitution amendment treaty agreement accord contract communique communiqué resolution manifesto charter code rulebook policy
  bulletin newsletter leaflet flyer poster placard sign banner billboard plaque inscription label sticker menu graffiti slogan notice advert advertisement
  ad script transcript recording tape video film documentary song lyric hymn poem card postcard telegram invitation advisory alert update blog website page
  summary analysis assessment audit log ledger register entry chart tattoo t-shirt shirt bedsheet screen display plate guide guidance
  readout release declaration proclamation announcement copy draft version passage chapter paragraph clause sentence
  circular brochure handbook memorandum statute motto directive signpost notification pamphlet prospectus citation catalogue catalog guidebook
  timetable bylaw by-law ordinance summons mailer guideline guidelines invoice receipt chalkboard blackboard whiteboard noticeboard signboard
  lettering epitaph headstone gravestone hashtag blurb questionnaire obituary programme booklet listing posting protocol regulation warrant
  subpoena injunction deposition testimony dispatch fax voicemail postscript footnote preamble foreword preface codicil contract-note 
  findings inspection-report press-release newsflash strapline tagline jingle handbill flier sandwich-board bumper-sticker
  tombstone wall-text`);

/** Places that may speak for those who are there (“the White House said”) but seldom do. */
export const placeNouns = words(`
  county street road avenue lane drive boulevard square park river lake mountain mountains hill hills valley bay beach island islands coast sea ocean
  gulf desert forest canyon bridge airport station stadium arena harbour harbor port city town village district province region state territory
  peninsula cape creek falls north south east west northern southern eastern western central township borough reservation heights springs plaza`);

/** Last words of names of organisations. */
export const organisationNames = words(`
  inc inc. corp corp. ltd ltd. llc plc co co. gmbh ag sa nv group holdings partners ventures capital industries international global systems technologies
  technology solutions services enterprises media news times post journal herald tribune gazette guardian mail telegraph press radio tv television
  foods motors airlines airways energy power oil gas steel mining resources pharma pharmaceuticals labs laboratories software networks bank bancorp
  insurance securities investments properties homes stores markets brands studios pictures records entertainment games works cells stane research
  party union unions federation association league society institute foundation trust council commission committee board bureau agency authority ministry
  department office court tribunal parliament congress senate house assembly cabinet university college school academy hospital clinic church
  cathedral synod mosque temple museum gallery theatre theater orchestra police constabulary army navy force forces guard service corps
  club united city rovers town wanderers athletic albion county fc afc rfc cc hotspur rangers celtic comets lions tigers bears
  coalition alliance front movement campaign caucus conference network fund bloc team summit forum centre center initiative project program programme
  editors engineers workers teachers nurses doctors farmers republicans democrats conservatives greens liberals administration company firm collective cooperative co-operative circle sacco guild alliance hospice
  nhs registry llp ferries railways railway trains rail airport trams bus buses water platinum minerals gold diamonds bearings robotics orchard dairies dairy
  brewery breweries mills marine pharmacy securities stores logistics express shipping lines builders contractors estates`);

/** Names of peoples and what belongs to them; as adjectives they name nobody. */
export const nationalities = words(`
  afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani bahamian bahraini bangladeshi barbadian belarusian
  belgian belizean beninese bhutanese bolivian bosnian botswanan brazilian british briton bruneian bulgarian burkinabe burmese burundian cambodian
  cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech danish dominican dutch ecuadorian egyptian
  emirati english eritrean estonian ethiopian european fijian filipino finnish french gabonese gambian georgian german ghanaian greek grenadian
  guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian
  kazakh kenyan korean kosovan kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian
  malaysian maldivian malian maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepali nepalese nicaraguan
  nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran samoan
  saudi scottish senegalese serbian singaporean slovak slovakian slovenian somali spanish sudanese surinamese swedish swiss syrian taiwanese tajik
  tanzanian thai tibetan togolese tongan trinidadian tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni
  zambian zimbabwean african asian arab latino hispanic kurdish roma jewish muslim christian catholic protestant anglican hindu sikh buddhist islamic
  soviet nordic scandinavian balkan iberian caribbean polynesian maori māori aboriginal inuit tamil bengali punjabi sinhalese`);

/** Nouns for one person of a people, besides the adjectives that serve as such (“the Kenyan”). */
const peoples = words(`
  dutchman frenchman englishman irishman scotsman welshman cornishman ulsterman yorkshireman dutchwoman frenchwoman englishwoman irishwoman scotswoman
  welshwoman croat dane finn pole scot serb spaniard swede turk kurd basque briton catalan breton icelander new-zealander kiwi afrikaner argentine tajik
  londoner texan californian parisian sicilian dubliner mancunian glaswegian queenslander tasmanian`);

/** Whether a word in lower case names one person by people or country behind a determiner: adjectives in -ish, -ese and -ch name all of them. */
export function isDemonym(lower: string): boolean {
  return peoples.has(lower) || (nationalities.has(lower) && !/(?:ish|ese|french|dutch|welsh|western)$/.test(lower));
}

/** Words of party that stand before names like titles. */
export const parties = words(
  'democrat democratic republican libertarian labour tory conservative liberal green socialist independent progressive',
);

/** Words that make another office of the noun behind them: a prime minister is no minister, a deputy mayor no mayor. */
export const rankingPrefix = /^(?:prime|vice|deputy|first|chief|assistant|former|finance|shadow)$/;
