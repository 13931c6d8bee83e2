/** Nouns that newspapers use for one another, so as not to repeat one: “the lawmaker” for a senator, “the skipper” for a captain. */
const circles: readonly string[] = [
  'lawmaker legislator senator representative congressman congresswoman congressperson mp backbencher parliamentarian politician deputy councillor councilor member',
  'minister secretary politician official cabinet commissioner',
  'president leader premier chancellor politician statesman ruler prime-minister',
  'governor politician official boss',
  'mayor politician official leader',
  'candidate nominee politician challenger contender hopeful front-runner frontrunner rival incumbent',
  'judge justice magistrate jurist sheriff',
  'lawyer attorney solicitor barrister counsel advocate prosecutor silk defender',
  'officer policeman policewoman constable sergeant inspector detective superintendent cop sheriff deputy trooper commander chief commissioner',
  'soldier general colonel major captain lieutenant admiral commander officer veteran',
  'captain skipper master pilot',
  'coach manager boss trainer tactician gaffer',
  'player striker midfielder defender goalkeeper keeper winger forward quarterback receiver guard centre center captain footballer athlete star teenager youngster rookie veteran',
  'cricketer batsman batter bowler captain opener all-rounder skipper player spinner',
  'runner sprinter athlete champion winner record-holder olympian',
  'boxer fighter champion wrestler',
  'cyclist rider champion winner',
  'referee umpire official ref',
  'singer musician artist rapper star songwriter performer vocalist frontman composer guitarist',
  'actor actress star performer',
  'director filmmaker auteur producer',
  'author writer novelist poet playwright biographer essayist historian',
  'journalist reporter correspondent editor columnist presenter host broadcaster anchor writer',
  'painter sculptor artist illustrator photographer',
  'chef cook restaurateur owner baker',
  'doctor physician surgeon consultant specialist medic clinician psychiatrist paediatrician pediatrician oncologist epidemiologist',
  'nurse midwife sister matron',
  'scientist researcher professor academic lecturer scholar biologist chemist physicist ecologist geologist zoologist botanist virologist epidemiologist astronomer archaeologist author expert',
  'economist analyst strategist banker forecaster expert',
  'teacher headteacher head principal headmaster headmistress educator',
  'student pupil sophomore undergraduate teenager boy girl',
  'priest pastor vicar rector reverend minister cleric bishop archbishop canon prelate preacher clergyman monk friar imam rabbi',
  'executive ceo boss chief director founder businessman businesswoman entrepreneur chairman chairwoman chair tycoon billionaire magnate',
  'spokesman spokeswoman spokesperson aide official',
  'farmer grower grazier rancher smallholder',
  'fisherman fisher skipper deckhand',
  'driver trucker motorist',
  'shopkeeper trader vendor merchant owner seller',
  'diplomat ambassador envoy negotiator consul',
  'defendant accused suspect killer convict prisoner inmate man woman',
  'victim survivor man woman',
  'witness neighbour neighbor resident',
  'activist campaigner protester organiser organizer',
  'unionist leader organiser organizer secretary',
  'king monarch sovereign ruler',
  'mother father parent mum dad',
  'company firm corporation manufacturer maker operator group business giant retailer chain carrier airline lender bank insurer supplier developer brand utility producer grocer builder',
  'council authority',
  'party opposition movement',
  'union federation',
  'club side team outfit',
  'ministry department government',
  'agency regulator watchdog authority body',
  'newspaper paper magazine outlet publication broadsheet daily tabloid weekly',
  'university college institution school',
  'charity foundation organisation organization group nonprofit ngo trust campaign',
  'report study paper document review survey audit',
  'letter note message email e-mail text memo',
  'statement release communique communiqué announcement',
  'sign notice banner placard poster board',
  'ruling judgment judgement verdict decision order',
  'law bill act statute',
];

const circlesOf = new Map<string, Set<number>>();
circles.forEach((circle, index) => {
  for (const noun of circle.split(' ')) circlesOf.set(noun, (circlesOf.get(noun) ?? new Set()).add(index));
});

/** Whether two nouns, in lower case and singular, may be said of one bearer in one capacity. */
export function areKin(one: string, other: string): boolean {
  if (one === other) return true;
  const own = circlesOf.get(one);
  const others = circlesOf.get(other);
  if (own === undefined || others === undefined) return false;
  for (const circle of own) if (others.has(circle)) return true;
  return false;
}
