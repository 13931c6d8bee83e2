import type { VerbForm } from '../article.js';

/**
 * Verbs of saying, each with how often a sentence that has one reports speech: the larger, the surer. Written as lemmas; `past/participle` behind a
 * colon where they are irregular.
 */
const verbs: readonly [strength: number, lemmas: string][] = [
  [
    1,
    'say:said/said tell:told/told add ask reply quip retort exclaim whisper mutter shout yell remark chuckle deadpan tweet joke interject',
  ],
  [
    0.9,
    `write:wrote/written recall respond explain declare announce insist argue note warn state admit concede acknowledge claim complain contend continue
    conclude confirm observe lament caution counter protest assert allege reiterate emphasise emphasize stress testify confess opine aver affirm
    recount reckon enthuse gush sigh snap bark cry scream call laugh shrug grin volunteer venture correct
    plead repeat reveal maintain comment muse reason boast brag grumble moan murmur mumble proclaim implore thunder fume concur clarify elaborate
    sneer scoff retell:retold/retold relate counsel interrupt holler bellow intone chant sing:sang/sung pipe blurt wail drawl growl whistle hiss
    chide scold demur vent snipe grouse gripe fret gloat sniff marvel exhort admonish roar chorus posit surmise theorise theorize stammer stutter croak purr
    gasp sob rasp bemoan pronounce bristle rant`,
  ],
  [
    0.7,
    `suggest report describe urge vow pledge promise deny predict deem dismiss label brand dub tout hail denounce accuse criticise criticize blame
    praise blast slam decry condemn answer question inquire enquire demand beg think:thought/thought believe
    post text email e-mail message blog read:read/read quote cite signal indicate advise inform remind assure hint imply rule agree disagree order instruct
    convey paint scrawl daub scribble stencil chalk print boom headline object reassure apologise apologize thank congratulate greet cable lobby characterise characterize liken
    portray deride herald rebuke berate taunt jeer heckle intimate underscore highlight speculate express lecture preach retweet`,
  ],
  [
    0.45,
    `speak:spoke/spoken talk point refer mention discuss propose recommend request stipulate publish release disclose estimate forecast
    calculate consider term wonder hope worry fear wish regret decide joke tease mock deplore defend reject oppose support welcome endorse back use
    find:found/found give:gave/given offer go:went/gone begin:began/begun open end finish close press expect want
    teach:taught/taught put:put/put pray swear:swore/sworn attest vouch slate savage rap applaud acclaim salute recite invoke echo
    credit challenge reference compare paraphrase summarise summarize ponder`,
  ],
];

/** Verbs whose object is the one spoken to. */
export const addressing: ReadonlySet<string> = new Set(
  `tell ask inform remind assure reassure warn advise urge beg order instruct thank congratulate answer text email e-mail message implore counsel lobby cable
  greet teach press question`.split(/\s+/),
);

/** Nouns of saying: “Dale’s response”, “in a statement”. */
const nouns: readonly [strength: number, lemmas: string][] = [
  [0.9, 'response reply answer statement remark comment retort rejoinder quip verdict plea'],
  [
    0.6,
    `word message warning tweet post question claim declaration announcement assertion argument explanation advice caution apology admission
    promise pledge vow demand motto slogan mantra view description assessment conclusion refrain prediction reference suggestion accusation allegation contention complaint
    characterisation characterization criticism observation boast insistence interjection admonition invitation denial`,
  ],
  [
    0.35,
    'shout cry call chant murmur voice letter email e-mail speech interview testimony report memo note opinion post statement article column ruling text caption sign banner title',
  ],
];

/** Adjectives that sum up how somebody spoke: “was blunt”, “was less diplomatic”. */
const adjectives: readonly [strength: number, lemmas: string][] = [
  [
    0.6,
    `blunt blunter clear adamant emphatic philosophical defiant unrepentant scathing dismissive unimpressed unmoved sanguine upbeat bullish diplomatic
    candid categorical terse succinct forthright frank curt brief cautious optimistic pessimistic sceptical skeptical contrite apologetic unapologetic
    withering damning effusive plainer plain amused convinced unequivocal furious delighted`,
  ],
];

function third(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

/** Verbs that double their last letter, and those that British English doubles. */
const doubling = /^(?:quip|snap|admit|concur|beg|brag|rap|slam|blog|refer|dub|shrug|grin|put|begin|demur|sob|aver|fret|deadpan|regret)$/;
const doublingInBritain = /^(?:label|signal|counsel)$/;

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return doubling.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function progressive(lemma: string): string {
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return doubling.test(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** Every form of every verb of saying, in lower case. */
export const verbsOfSaying: ReadonlyMap<string, VerbForm> = (() => {
  const forms = new Map<string, VerbForm>();
  for (const [strength, list] of verbs) {
    for (const item of list.split(/\s+/).filter(Boolean)) {
      const [lemma, irregular] = item.split(':') as [string, string | undefined];
      const [simple, perfect] = irregular?.split('/') ?? [past(lemma), past(lemma)];
      const add = (form: string | undefined, what: VerbForm['form']) => {
        if (form !== undefined && !forms.has(form)) forms.set(form, { lemma, strength, form: what });
      };
      add(simple, 'past');
      if (doublingInBritain.test(lemma)) {
        add(`${lemma}led`, 'past');
        add(`${lemma}ling`, 'progressive');
      }
      add(third(lemma), 'third');
      add(progressive(lemma), 'progressive');
      add(perfect, 'participle');
      add(lemma, 'base');
    }
  }
  return forms;
})();

/** Every noun of saying, singular and plural, with its strength. */
export const nounsOfSaying: ReadonlyMap<string, number> = strengths(nouns, (noun) => [noun, third(noun)]);

/** Every adjective of manner of speaking, with its strength. */
export const adjectivesOfSaying: ReadonlyMap<string, number> = strengths(adjectives, (adjective) => [adjective]);

function strengths(table: readonly [number, string][], forms: (lemma: string) => string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [strength, list] of table) {
    for (const lemma of list.split(/\s+/).filter(Boolean)) for (const form of forms(lemma)) if (!map.has(form)) map.set(form, strength);
  }
  return map;
}
