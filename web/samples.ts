import court from '../openapi/examples/court.txt?raw';
import ferry from '../openapi/examples/ferry.txt?raw';
import interview from '../openapi/examples/interview.txt?raw';
import statement from '../openapi/examples/statement.txt?raw';

/** Articles to try, written for this project; the same as in the API’s examples. */
export const samples = [
  { name: 'ferry', title: 'The ferry returns', about: 'A council vote, six quotations', text: ferry.trimEnd() },
  { name: 'court', title: 'The cricket club’s books', about: 'A court report with single marks', text: court.trimEnd() },
  { name: 'statement', title: 'A minister’s statement', about: 'One quotation over three paragraphs', text: statement.trimEnd() },
  { name: 'interview', title: 'A novelist at home', about: 'Questions and answers without marks', text: interview.trimEnd() },
] as const;
