package clashes;

/** Called as a parameter of generated methods is. */
interface Step {}
