import { words } from './words.js';

/** What is left of words that lost their beginning (“’cause”, “’em”): an apostrophe before one opens no quotation. */
export const headless =
  words(`cause cos coz cuz em til till tis twas twere twill twould tisn twasn n nuff neath tween gainst bout round fraid
  ere ave alf ome er im is t kay sup scuse pon mongst ard ouse orse copter phone night mornin un`);

/** What is left of words that lost their end (“o’”, “doin’”), without the apostrophe. */
export const tailless = words(`o an th ol lil mo po wi an fo bo nothin somethin anythin everythin`);
