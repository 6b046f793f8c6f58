/** Something people can do something about: its message is for them, and is said without a stack. */
export class CanNot extends Error {}
