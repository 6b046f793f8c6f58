import { checkFields, text } from './fields.mts';

const loginFields = {
	username: text(),
	// A password may begin or end with blanks.
	password: text({ trim: false }),
};

/** The body of the login: the field called username takes the e-mail address. */
export function checkLogin(
	body: unknown,
): { value: { username: string; password: string } } | { errors: object } {
	return checkFields(loginFields, body);
}
