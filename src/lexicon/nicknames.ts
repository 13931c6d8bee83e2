/** Short forms of given names in English that are not simply their first letters, each with the names that it may stand for. */
const list = `
  bob bobby rob robbie=robert;bill billy will=william;jim jimmy jem=james;mike mick mickey mikey=michael;dick rick richie ricky=richard;jack johnny=john
  ted ned teddy=edward theodore edmund;harry hal=henry harold;chuck charlie chas=charles;tony=anthony antonio;peggy peg meg maggie madge greta=margaret
  liz beth betty lizzie betsy eliza libby=elizabeth elisabeth;kate katie kathy cathy kitty kit=katherine catherine kathleen katharine;molly polly=mary
  sally=sarah;nancy=anne ann;becky=rebecca;jenny=jennifer;sandy=alexander alexandra;alex sasha=alexander alexandra alexandre;andy drew=andrew;steve stevie=stephen steven
  hank=henry;larry=lawrence laurence;jerry gerry=gerald gerard jeremiah;terry=terence terrence theresa;tash nat=natasha natalie;daz=darren;gaz=gary gareth
  baz=barry;shaz=sharon;tom tommy=thomas;dan danny=daniel;ben benny=benjamin;sam sammy=samuel samantha;joe joey=joseph;josh=joshua;ron ronnie=ronald
  ken kenny=kenneth;don donny=donald;doug dougie=douglas;greg=gregory gregor;jeff geoff=jeffrey geoffrey;fred freddie=frederick alfred;frank frankie=francis
  gus=augustus angus augustine;hetty=henrietta;ellie nell nellie=eleanor ellen;tina=christina;chris=christopher christine christina;trish patty=patricia
  debbie=deborah;sue susie=susan suzanne;vicky=victoria;cindy=cynthia;bernie=bernard bernadette;manny=emmanuel manuel;pepe=josé;paco=francisco;nacho=ignacio
  lupe=guadalupe;kati=katalin;misha=mikhail;dima=dmitry dmitri;kolya=nikolai;volodya vova=vladimir;zhenya=yevgeny;sasha=aleksandr oleksandr
  ive=ivy;jas jaz=jacinta jasmine;dot dottie=dorothy;fran=frances;jo=joanne joanna josephine;wi=wiremu;hemi=james;mo=mohammed mohamed muhammad maureen
`;

const longForms = new Map<string, string[]>();
for (const group of list.split(/[;\n]/)) {
  const [short, long] = group.split('=');
  if (long === undefined) continue;
  for (const name of short.trim().split(' ')) longForms.set(name, [...(longForms.get(name) ?? []), ...long.trim().split(' ')]);
}

/** Whether one given name, in lower case, may be a short form of another (“Bob” of “Robert”, “Tommy” of “Thomas”, “Selam” of “Selamawit”). */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short === long) return false;
  if (longForms.get(short)?.includes(long) === true) return true;
  if (short.length >= 3 && long.length > short.length && long.startsWith(short)) return true;
  const stem = short.replace(/(?:y|ie|ey|o)$/, '');
  return stem.length >= 2 && stem !== short && long.startsWith(stem.length > 2 ? stem.replace(/(.)\1$/, '$1') : stem);
}
