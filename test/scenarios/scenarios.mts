import { asksAndWaits } from './asksAndWaits.mts';
import { booksAppointments } from './booksAppointments.mts';
import { broadcasts } from './broadcasts.mts';
import { handsOver } from './handsOver.mts';
import { neverSilent } from './neverSilent.mts';
import type { Scenario } from './scenario.mts';
import { understandsAnswers } from './understandsAnswers.mts';
import { understandsWords } from './understandsWords.mts';
import { validates } from './validates.mts';
import { validatesNumber } from './validatesNumber.mts';
import { withstandsFaults } from './withstandsFaults.mts';
import { writesMessages } from './writesMessages.mts';

/** Every story that both runners tell: n8n's engine (test/engine) and a real n8n (test/e2e). */
export const scenarios: Scenario[] = [
	...validatesNumber,
	...validates,
	...neverSilent,
	...writesMessages,
	...asksAndWaits,
	...handsOver,
	...understandsAnswers,
	...understandsWords,
	...withstandsFaults,
	...broadcasts,
	...booksAppointments,
];
