package clashes;

/** Called as a class of java.lang. */
interface Object {}
