import { usualAccount as usual } from '../usualAccount.mts';

/** Where the examples look for the sandbox. */
export const usualPort = 5680;

/** The options that both commands have. */
export const flags = {
	port: { type: 'string' },
	host: { type: 'string' },
	bots: { type: 'string' },
	dialect: { type: 'string', multiple: true },
	webhook: { type: 'string', multiple: true },
	'webhook-url': { type: 'string' },
	'webhook-user': { type: 'string' },
	'webhook-password': { type: 'string' },
	email: { type: 'string' },
	password: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** What `--help` says of them. */
export const flagsHelp = `  --port NUMBER             where to listen, ${usualPort} by default; 0 takes any free port
  --host ADDRESS            127.0.0.1 by default; 0.0.0.0 lets other machines (and containers) in, and
                            needs --password: chat page and controls ask for it then
  --bots FILE               your own bots, in YAML or JSON
  --webhook [BOT=]URL       where events go, e.g. the TalkLift Trigger's production URL: those of all
                            bots, or of one (may be given several times)
  --webhook-user NAME       user and password of the webhook, when it asks for them
  --webhook-password TEXT
  --email ADDRESS           who can sign in, ${usual.email} by default
  --password TEXT           "${usual.password}" by default
  --dialect NAME=READING    how an open question of TalkLift's documentation is read, e.g.
                            updatedAt=stays (may be given several times); --dialects lists them`;
